package dev.plaudit.platform.problems;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
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
        ProblemDetail body = Problem.of(refusal.status(), refusal.slug(), refusal.detail(), refusal.errors());
        return handleExceptionInternal(refusal, body, new HttpHeaders(), refusal.status(), request);
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
        List<RefusalException.FieldError> errors = ex.getFieldErrors().stream().map(ProblemAdvice::fieldError).toList();
        HttpStatus unprocessable = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail body = Problem.of(unprocessable, "invalid-content", "Some fields break a rule", errors);
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
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(ex, problem, headers, status, request);
    }

    private static RefusalException.FieldError fieldError(FieldError error) {
        String pointer = "/" + error.getField().replace('.', '/').replace("[", "/").replace("]", "");
        String message = error.getDefaultMessage();
        return new RefusalException.FieldError(pointer, (message != null) ? message : "is not valid");
    }

}
