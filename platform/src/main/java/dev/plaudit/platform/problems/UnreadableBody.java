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
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Says what is wrong with a JSON body without repeating Jackson's messages, which name
 * classes.
 */
final class UnreadableBody {

    private UnreadableBody() {
    }

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        JacksonException wrong = null;
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException tooLarge) {
                return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "content-too-large", tooLarge.detail(), List.of());
            }
            if (wrong == null && cause instanceof JacksonException jackson) {
                wrong = jackson;
            }
        }
        return (wrong != null) ? bad(wrong) : bad("The body cannot be read", List.of());
    }

    private static ProblemDetail bad(JacksonException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return bad("The body is nested too deeply or holds a value that is too long", List.of());
        }
        if (wrong instanceof StreamReadException && !(wrong instanceof InputCoercionException)) {
            return bad("The body is not well-formed JSON, or gives a key twice", List.of());
        }
        if (wrong instanceof DatabindException || wrong instanceof InputCoercionException) {
            String detail = (wrong instanceof UnrecognizedPropertyException) ? "is not a field that can be set here"
                    : "has the wrong type or a value that is not allowed";
            return bad("The body does not fit", List.of(new RefusalException.FieldError(pointer(wrong), detail)));
        }
        return bad("The body cannot be read", List.of());
    }

    private static ProblemDetail bad(String detail, List<RefusalException.FieldError> errors) {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", detail, errors);
    }

    private static String pointer(JacksonException wrong) {
        return wrong.getPath()
            .stream()
            .map((step) -> (step.getPropertyName() != null) ? step.getPropertyName() : String.valueOf(step.getIndex()))
            .map((step) -> "/" + step.replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining());
    }

}
