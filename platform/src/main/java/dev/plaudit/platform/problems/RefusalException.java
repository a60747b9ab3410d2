package dev.plaudit.platform.problems;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.validation.ObjectError;

/**
 * A rule said no. The message is written for the caller and is shown to them.
 */
public abstract sealed class RefusalException extends RuntimeException permits BadParameterException, ConflictException,
        ForbiddenException, InvalidContentException, NotFoundException, PreconditionRequiredException,
        StaleVersionException, UnauthenticatedException, UnavailableException, UnreadableContentException {

    private final HttpStatus status;

    private final String slug;

    private final String detail;

    private final List<FieldError> errors;

    RefusalException(HttpStatus status, String slug, String message, List<FieldError> errors) {
        super(message);
        this.detail = message;
        this.status = status;
        this.slug = slug;
        this.errors = List.copyOf(errors);
    }

    /**
     * How HTTP calls it.
     * @return the status of an answer that is about nothing else
     */
    public HttpStatus status() {
        return this.status;
    }

    String slug() {
        return this.slug;
    }

    /**
     * What the caller is told.
     * @return a sentence
     */
    public String detail() {
        return this.detail;
    }

    /**
     * What is wrong with single fields.
     * @return one entry a field, empty when the refusal is about no field
     */
    public List<FieldError> errors() {
        return this.errors;
    }

    /**
     * What is wrong with one field or parameter.
     *
     * @param pointer the field as a JSON Pointer (RFC 6901), or the name of a query
     * parameter
     * @param detail a sentence for a person
     */
    public record FieldError(String pointer, String detail) {

        /**
         * From a rule that was checked by annotations.
         * @param error what Spring found
         * @return the same with a JSON Pointer
         */
        public static FieldError of(ObjectError error) {
            String pointer = (error instanceof org.springframework.validation.FieldError field)
                    ? "/" + field.getField().replace('.', '/').replace("[", "/").replace("]", "") : "";
            String message = error.getDefaultMessage();
            return new FieldError(pointer, (message != null) ? message : "is not valid");
        }

    }

}
