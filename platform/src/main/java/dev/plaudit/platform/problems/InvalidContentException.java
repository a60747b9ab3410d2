package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * Content that is well-formed but breaks rules of its fields: 422, naming each field.
 */
public final class InvalidContentException extends RefusalException {

    /**
     * Refuses content.
     * @param errors what is wrong, at least one entry
     */
    public InvalidContentException(List<FieldError> errors) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-content", "Some fields break a rule", errors);
    }

}
