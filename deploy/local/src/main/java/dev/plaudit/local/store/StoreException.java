package dev.plaudit.local.store;

/** The store cannot start; the message is one sentence for the person who started it. */
final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

}
