package dev.plaudit.platform.outbox;

import java.time.Instant;
import java.util.List;

/**
 * Something of a service that waits to be brought about elsewhere, for admins to see how
 * much it is.
 */
public interface Queued {

    /**
     * What waits now.
     * @param now the time
     * @return a line for each queue and topic; none for what is empty
     */
    List<QueueView> queues(Instant now);

}
