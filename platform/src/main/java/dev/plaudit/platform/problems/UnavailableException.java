package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * Something we need does not answer now: 503. Trying again later is right.
 */
public final class UnavailableException extends RefusalException {

    /**
     * Says what is missing.
     * @param detail a sentence for a person, without names of hosts or classes
     */
    public UnavailableException(String detail) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", detail, List.of());
    }

}
