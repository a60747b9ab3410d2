package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * There is no such record, or the caller may not know of it: 404, with the same body for
 * both.
 */
public final class NotFoundException extends RefusalException {

    /**
     * Says that there is nothing at the address asked for.
     */
    public NotFoundException() {
        super(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address", List.of());
    }

}
