package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A write does not say which state it is based on: 428 (RFC 6585).
 */
public final class PreconditionRequiredException extends RefusalException {

    /**
     * Asks for {@code If-Match}.
     */
    public PreconditionRequiredException() {
        super(HttpStatus.PRECONDITION_REQUIRED, "precondition-required",
                "Please say with If-Match which version this is based on", List.of());
    }

}
