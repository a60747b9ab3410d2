package dev.plaudit.gateway.audit;

import org.springframework.http.HttpStatusCode;

/**
 * A service does not tell its log to this caller, or not so: its own answer says why.
 */
final class RefusedException extends Exception {

    private final HttpStatusCode status;

    private final transient byte[] problem;

    RefusedException(HttpStatusCode status, byte[] problem) {
        super("A service answered " + status);
        this.status = status;
        this.problem = problem;
    }

    HttpStatusCode status() {
        return this.status;
    }

    byte[] problem() {
        return this.problem;
    }

}
