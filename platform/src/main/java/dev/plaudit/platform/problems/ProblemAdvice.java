package dev.plaudit.platform.problems;

import java.util.List;
import java.util.stream.Stream;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every exception that reaches Spring MVC into a problem document. Nothing else
 * chooses the HTTP status of an error.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    @Nullable ResponseEntity<Object> refused(RefusalException refusal, WebRequest request) {
        if (refusal instanceof ForbiddenException && request instanceof ServletWebRequest servlet) {
            // Who tries what they may not is of interest to operators; the path is one
            // that a controller knows.
            this.logger.info("Refused %s %s to %s: %s".formatted(servlet.getHttpMethod(),
                    servlet.getRequest().getRequestURI(), request.getRemoteUser(), refusal.detail()));
        }
        ProblemDetail body = Problem.of(refusal.status(), refusal.slug(), refusal.detail(), refusal.errors());
        return handleExceptionInternal(refusal, body, new HttpHeaders(), refusal.status(), request);
    }

    /**
     * Tomcat reads the query when somebody first asks for a parameter, and throws then.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadableQuery(InvalidParameterException unreadable, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(unreadable.getErrorCode());
        ProblemDetail body = Problem.of(status, Problem.slug(status), "The query cannot be understood", List.of());
        return handleExceptionInternal(unreadable, body, new HttpHeaders(), status, request);
    }

    /**
     * A handler that reads the body itself.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> tooLarge(BodyTooLargeException tooLarge, WebRequest request) {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        ProblemDetail body = Problem.of(status, Problem.slug(status), tooLarge.detail(), List.of());
        return handleExceptionInternal(tooLarge, body, new HttpHeaders(), status, request);
    }

    /**
     * A form whose parts cannot be told apart.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadableForm(MultipartException unreadable, WebRequest request) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        ProblemDetail body = Problem.of(status, Problem.slug(status), "The form cannot be read", List.of());
        return handleExceptionInternal(unreadable, body, new HttpHeaders(), status, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> ourMistake(Exception mistake, WebRequest request) {
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        ProblemDetail body = Problem.of(status, Problem.slug(status), "Something went wrong on our side", List.of());
        return handleExceptionInternal(mistake, body, new HttpHeaders(), status, request);
    }

    /**
     * Absent and hidden look alike, whatever Spring would say of the path.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(new NotFoundException(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(ex, ex.getAllErrors().stream(), headers, request);
    }

    /**
     * Spring's other way of telling the same, taken as soon as a handler has rules for
     * its parameters too.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (!ex.getBeanResults().isEmpty()) {
            return invalid(ex, ex.getBeanResults().stream().flatMap((result) -> result.getAllErrors().stream()),
                    headers, request);
        }
        return super.handleHandlerMethodValidationException(ex, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> invalid(Exception ex, Stream<? extends ObjectError> errors,
            HttpHeaders headers, WebRequest request) {
        HttpStatus unprocessable = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail body = Problem.of(unprocessable, "invalid-content", "Some fields break a rule",
                errors.map(RefusalException.FieldError::of).toList());
        return handleExceptionInternal(ex, body, headers, unprocessable, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail body = UnreadableBody.problem(ex);
        return handleExceptionInternal(ex, body, headers, HttpStatus.valueOf(body.getStatus()), request);
    }

    /**
     * Everything passes here last: our own shape for Spring's problems, and a log line
     * for what is our fault, which Spring writes nowhere.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (isCommitted(request)) {
            // Too late for a problem. Thrown on, it makes the container log it and cut
            // the
            // connection; otherwise the answer would end as if it were whole.
            throw (ex instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(ex);
        }
        if (status.is5xxServerError() && !(ex instanceof UnavailableException)) {
            this.logger.error("A request failed because of us", ex);
        }
        ProblemDetail problem = (body instanceof ProblemDetail detail) ? detail : null;
        if (problem == null && ex instanceof ErrorResponse response) {
            problem = response.getBody();
        }
        if (problem != null && !Problem.isOurs(problem)) {
            problem = Problem.of(status, Problem.slug(status), problem.getDetail(), List.of());
        }
        // Copied, since those of some exceptions cannot be added to.
        HttpHeaders all = new HttpHeaders();
        all.addAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(ex, problem, all, status, request);
    }

    private static boolean isCommitted(WebRequest request) {
        return request instanceof ServletWebRequest servlet && servlet.getResponse() != null
                && servlet.getResponse().isCommitted();
    }

}
