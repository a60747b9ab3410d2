package dev.plaudit.platform.problems;

import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.http.HttpStatus;

/**
 * JSON that cannot be read as what it should be: 400. Says what is wrong without
 * repeating Jackson's messages, which name classes.
 */
public final class UnreadableContentException extends RefusalException {

    /**
     * Refuses content.
     * @param wrong what the reader says
     */
    public UnreadableContentException(JacksonException wrong) {
        this(detail(wrong), doesNotFit(wrong) ? List.of(error(wrong)) : List.of());
    }

    /**
     * Refuses content of which some fields should not be there, or are of another type.
     * @param misfits these fields
     */
    public UnreadableContentException(List<FieldError> misfits) {
        this("The body does not fit", misfits);
    }

    UnreadableContentException(String detail, List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, "unreadable-body", detail, errors);
    }

    private static String detail(JacksonException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return "The body is nested too deeply or holds a value that is too long";
        }
        if (doesNotFit(wrong)) {
            return "The body does not fit";
        }
        return (wrong instanceof StreamReadException) ? "The body is not well-formed JSON, or gives a key twice"
                : "The body cannot be read";
    }

    private static boolean doesNotFit(JacksonException wrong) {
        return wrong instanceof DatabindException || wrong instanceof InputCoercionException;
    }

    private static FieldError error(JacksonException wrong) {
        String pointer = wrong.getPath()
            .stream()
            .map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
            .map((step) -> "/" + step.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
        return new FieldError(pointer, (wrong instanceof UnrecognizedPropertyException)
                ? "is not a field that can be set here" : "has the wrong type or a value that is not allowed");
    }

}
