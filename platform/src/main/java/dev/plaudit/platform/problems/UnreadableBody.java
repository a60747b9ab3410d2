package dev.plaudit.platform.problems;

import java.util.List;

import tools.jackson.core.JacksonException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;

/**
 * Finds out what is wrong with a body that Spring MVC cannot read.
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
        UnreadableContentException refusal = (wrong != null) ? new UnreadableContentException(wrong)
                : new UnreadableContentException("The body cannot be read", List.of());
        return Problem.of(refusal.status(), refusal.slug(), refusal.detail(), refusal.errors());
    }

}
