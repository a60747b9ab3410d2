package dev.plaudit.platform.problems;

import java.io.IOException;

/**
 * A request body went past its limit while it was read: 413.
 */
public final class BodyTooLargeException extends IOException {

    /**
     * Says how much would have been accepted.
     * @param limit in bytes
     */
    public BodyTooLargeException(long limit) {
        super("The body is larger than %d KiB".formatted(limit / 1024));
    }

}
