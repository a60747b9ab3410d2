package dev.plaudit.highlights.reviews;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Counts what waits for a decision in the scopes of a manager.
 */
@Component
class CountWaiting {

    private static final int MOST_SCOPES = 50;

    private final ReviewQueue queue;

    private final JsonMapper json;

    CountWaiting(ReviewQueue queue, JsonMapper json) {
        this.queue = queue;
        this.json = json;
    }

    /**
     * Counts.
     * @param caller people-service
     * @param scopes of one manager, as {@code GDE/apac}; what lies in several counts once
     * @return how many wait, those of the manager themselves included
     * @throws BadParameterException if one is no scope
     */
    Waiting in(Caller caller, List<String> scopes) {
        caller.requireService("people-service");
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            throw new BadParameterException("scope", "It stands there 1 to %d times".formatted(MOST_SCOPES));
        }
        List<String> texts = scopes.stream().map(CountWaiting::checked).toList();
        Page page = this.queue.waiting(texts);
        return new Waiting(page.total(),
                page.items()
                    .stream()
                    .findFirst()
                    .map((item) -> Instant.parse(this.json.readTree(item).path("submittedAt").asString()))
                    .orElse(null));
    }

    private static String checked(String scope) {
        try {
            return ManagerScope.of(scope).text();
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException("scope", "It is program and region, as GDE/apac, * for any");
        }
    }

    /**
     * What waits.
     *
     * @param waiting how many submissions
     * @param oldestSubmittedAt since when the oldest waits, null if none does
     */
    record Waiting(long waiting, @Nullable Instant oldestSubmittedAt) {
    }

}
