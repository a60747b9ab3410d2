package dev.plaudit.local;

/** The platform cannot run; the message tells the user why and what to look at. */
final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }

}
