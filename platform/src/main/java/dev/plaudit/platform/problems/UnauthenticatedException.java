package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * Nobody is signed in, and somebody must be: 401.
 */
public final class UnauthenticatedException extends RefusalException {

    /**
     * Asks to sign in.
     */
    public UnauthenticatedException() {
        super(HttpStatus.UNAUTHORIZED, "unauthorized", "Please sign in first", List.of());
    }

}
