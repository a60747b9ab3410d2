package dev.plaudit.platform.problems;

import java.io.IOException;

/**
 * A request body went past its limit while it was read: 413.
 */
public final class BodyTooLargeException extends IOException {

    private final String detail;

    /**
     * Says how much would have been accepted.
     * @param limit in bytes
     */
    public BodyTooLargeException(long limit) {
        this("The body is larger than %d KiB".formatted(limit / 1024));
    }

    private BodyTooLargeException(String detail) {
        super(detail);
        this.detail = detail;
    }

    /**
     * What the caller is told.
     * @return a sentence
     */
    public String detail() {
        return this.detail;
    }

}
