package dev.plaudit.people.erasures;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Erasure;
import dev.plaudit.platform.outbox.QueueView;
import dev.plaudit.platform.outbox.Queued;

/**
 * How many erasures have not ended in all services.
 */
@Component
class QueuedErasures implements Queued {

    private final Erasure erasure;

    private final ErasureSettings settings;

    QueuedErasures(Erasure erasure, ErasureSettings settings) {
        this.erasure = erasure;
        this.settings = settings;
    }

    @Override
    public List<QueueView> queues(Instant now) {
        // None ends sooner.
        List<Instant> due = this.erasure.begun()
            .stream()
            .map((account) -> Erasure.leaving(account).at().plus(this.settings.settle()))
            .toList();
        return List.of(QueueView.of("accounts", "erasure", due, now));
    }

}
