package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * The state of a record does not allow what was asked: 409.
 */
public final class ConflictException extends RefusalException {

    /**
     * Refuses an illegal transition or a second record with the same identity.
     * @param detail what stands against it, a sentence
     */
    public ConflictException(String detail) {
        super(HttpStatus.CONFLICT, "conflict", detail, List.of());
    }

}
