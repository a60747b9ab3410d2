package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * A query parameter that cannot be understood: 400, naming the parameter.
 */
public final class BadParameterException extends RefusalException {

    /**
     * Refuses one parameter.
     * @param parameter its name as the caller wrote it
     * @param detail what is wrong with it, a sentence
     */
    public BadParameterException(String parameter, String detail) {
        super(HttpStatus.BAD_REQUEST, "bad-parameter", "The parameter '%s' is refused: %s".formatted(parameter, detail),
                List.of(new FieldError(parameter, detail)));
    }

}
