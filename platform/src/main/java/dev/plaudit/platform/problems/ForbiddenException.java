package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * The caller may know of the record but not do this with it: 403.
 */
public final class ForbiddenException extends RefusalException {

    /**
     * Refuses.
     * @param detail who may, or why not, a sentence
     */
    public ForbiddenException(String detail) {
        super(HttpStatus.FORBIDDEN, "forbidden", detail, List.of());
    }

}
