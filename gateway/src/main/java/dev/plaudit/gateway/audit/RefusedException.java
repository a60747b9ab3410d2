package dev.plaudit.gateway.audit;

import org.springframework.http.HttpStatusCode;

/**
 * A service does not tell its log to this caller, or not so: its own answer says why.
 */
public final class RefusedException extends Exception {

    private final HttpStatusCode status;

    private final transient byte[] problem;

    RefusedException(HttpStatusCode status, byte[] problem) {
        super("A service answered " + status);
        this.status = status;
        this.problem = problem;
    }

    /**
     * What it answered.
     * @return 400, 401, 403 or another status below 500
     */
    public HttpStatusCode status() {
        return this.status;
    }

    byte[] problem() {
        return this.problem;
    }

}
