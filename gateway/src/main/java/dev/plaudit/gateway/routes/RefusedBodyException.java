package dev.plaudit.gateway.routes;

import org.springframework.http.HttpStatus;

/**
 * A body does not get as far as a service. The message is written for the client.
 */
final class RefusedBodyException extends Exception {

    private final HttpStatus status;

    RefusedBodyException(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return this.status;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

}
