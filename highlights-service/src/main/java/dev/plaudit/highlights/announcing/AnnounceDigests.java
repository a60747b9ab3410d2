package dev.plaudit.highlights.announcing;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DigestStep;
import dev.plaudit.highlights.digests.Digests;
import dev.plaudit.highlights.renderings.DigestRenderings;
import dev.plaudit.highlights.renderings.Format;
import dev.plaudit.highlights.webhooks.EventType;
import dev.plaudit.highlights.webhooks.Webhooks;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.bulletins.PublishedDigestPost;

/**
 * Tells other systems, by their webhooks, what becomes of digests, and hands the first
 * revision of each to people-service for its subscribers. Either is done as often as it
 * takes; receivers know repeats by the id.
 */
@Component
class AnnounceDigests {

    private final Digests digests;

    private final Webhooks webhooks;

    private final ObjectProvider<PublishedDigestPost> post;

    private final DigestRenderings renderings;

    private final JsonMapper json;

    private final URI baseUrl;

    AnnounceDigests(Digests digests, Webhooks webhooks, ObjectProvider<PublishedDigestPost> post,
            DigestRenderings renderings, JsonMapper json, @Value("${plaudit.base-url}") URI baseUrl) {
        this.digests = digests;
        this.webhooks = webhooks;
        this.post = post;
        this.renderings = renderings;
        this.json = json;
        this.baseUrl = baseUrl;
        for (DigestStep step : DigestStep.values()) {
            digests.outbox().elsewhere(step.topic(), (message) -> announce(step, message.id(), message.about()));
        }
        digests.outbox().elsewhere(DigestStep.MAIL, (message) -> handToSubscribers(message.id(), message.about()));
    }

    private void announce(DigestStep step, String eventId, @Nullable String digestId) {
        this.digests.find(String.valueOf(digestId)).map(Digest::issue).ifPresent((issue) -> {
            List<String> programs = (issue.program() != null) ? List.of(issue.program()) : List.of();
            this.webhooks.announce(eventId, type(step), programs,
                    this.json.valueToTree(DigestNews.of(issue, this.baseUrl)));
        });
    }

    private static EventType type(DigestStep step) {
        return switch (step) {
            case PUBLISHED -> EventType.DIGEST_PUBLISHED;
            case AMENDED -> EventType.DIGEST_AMENDED;
            case WITHDRAWN -> EventType.DIGEST_WITHDRAWN;
        };
    }

    /**
     * What was withdrawn meanwhile is sent to nobody.
     */
    private void handToSubscribers(String eventId, @Nullable String digestId) {
        this.digests.find(String.valueOf(digestId))
            .stream()
            .flatMap(Digest::shown)
            .forEach((issue) -> this.post.ifAvailable((people) -> people.send(letter(eventId, issue))));
    }

    private PublishedDigest letter(String eventId, DigestIssue issue) {
        String text = new String(this.renderings.render(Format.TEXT, issue).body(), StandardCharsets.UTF_8);
        return new PublishedDigest(eventId, issue.slug(), issue.family(), 1, issue.program(), issue.language(),
                issue.title(), text, this.renderings.letter(issue));
    }

}
