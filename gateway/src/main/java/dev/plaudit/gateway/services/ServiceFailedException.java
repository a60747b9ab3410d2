package dev.plaudit.gateway.services;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A service gave no usable answer. The message is written for the client and names
 * nothing of the inside.
 */
public final class ServiceFailedException extends Exception {

    private final HttpStatus status;

    private ServiceFailedException(HttpStatus status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /**
     * There is nobody to answer: 503.
     * @param cause what was noticed, or null
     * @return to be thrown
     */
    public static ServiceFailedException down(@Nullable Throwable cause) {
        return new ServiceFailedException(HttpStatus.SERVICE_UNAVAILABLE,
                "This part of Plaudit is not available right now", cause);
    }

    static ServiceFailedException busy(Throwable cause) {
        return new ServiceFailedException(HttpStatus.SERVICE_UNAVAILABLE,
                "This part of Plaudit has too much to do right now", cause);
    }

    static ServiceFailedException late(@Nullable Throwable cause) {
        return new ServiceFailedException(HttpStatus.GATEWAY_TIMEOUT, "This part of Plaudit did not answer in time",
                cause);
    }

    /**
     * The answer is of no use: 502.
     * @param cause what was noticed, or null
     * @return to be thrown
     */
    public static ServiceFailedException broken(@Nullable Throwable cause) {
        return new ServiceFailedException(HttpStatus.BAD_GATEWAY,
                "This part of Plaudit gave an answer that cannot be passed on", cause);
    }

    /**
     * What the client is told.
     * @return 502 for a broken answer, 503 for no connection or no free one, 504 for no
     * answer in time
     */
    public HttpStatus status() {
        return this.status;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return (message != null) ? message : "";
    }

}
