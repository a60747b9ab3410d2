package dev.plaudit.highlights.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * Where somebody else's system wants to be told of events; public for the driver.
 *
 * @param content what admins say of it
 * @param active whether it is told
 * @param switchedOff why it was switched off by itself: {@code gone} or {@code failing};
 * null otherwise
 * @param failingSince since when no delivery has succeeded, null when the last one did
 * @param secret signs what it is told
 * @param former the secret before, null when there is none
 * @param formerUntil up to when that signs too
 * @param createdAt when it was made
 */
public record Webhook(@BsonId String id, long version, Instant updatedAt, Content content, boolean active,
        @Nullable String switchedOff, @Nullable Instant failingSince, WebhookSecret secret,
        @Nullable WebhookSecret former, @Nullable Instant formerUntil,
        Instant createdAt) implements Versioned<Webhook> {

    /**
     * That its receiver said that it is gone.
     */
    static final String GONE = "gone";

    /**
     * That nothing could be delivered for days.
     */
    static final String FAILING = "failing";

    private static final Duration OVERLAP = Duration.ofHours(24);

    static Webhook of(String id, Content content, boolean active, WebhookSecret secret, Instant now) {
        return new Webhook(id, 0, Instant.EPOCH, content, active, null, null, secret, null, null, now);
    }

    /**
     * Whether it wants to be told of an event.
     * @param programs of what happened, none where it is of no one program
     */
    boolean wants(EventType type, Collection<String> programs) {
        String program = this.content.program();
        return this.active && this.content.types().contains(type.word())
                && (program == null || programs.contains(program));
    }

    /**
     * The signatures of a message, those of both secrets while a former one is good.
     * @param now seconds since 1970 are the message's timestamp
     * @return with spaces between them
     */
    String signatures(String id, Instant now, byte[] body) {
        Stream<WebhookSecret> formerOnes = (this.formerUntil != null && now.isBefore(this.formerUntil))
                ? Stream.ofNullable(this.former) : Stream.empty();
        return Stream.concat(Stream.of(this.secret), formerOnes)
            .map((one) -> one.sign(id, now.getEpochSecond(), body))
            .collect(Collectors.joining(" "));
    }

    /**
     * As admins say. Whatever switched it off by itself is forgotten when it is switched
     * on.
     */
    Webhook saying(Content content, boolean active) {
        boolean again = active && !this.active;
        return new Webhook(this.id, this.version, this.updatedAt, content, active, active ? null : this.switchedOff,
                again ? null : this.failingSince, this.secret, this.former, this.formerUntil, this.createdAt);
    }

    Webhook rotated(WebhookSecret next, Instant now) {
        return new Webhook(this.id, this.version, this.updatedAt, this.content, this.active, this.switchedOff,
                this.failingSince, next, this.secret, now.plus(OVERLAP), this.createdAt);
    }

    Webhook off(String why) {
        return new Webhook(this.id, this.version, this.updatedAt, this.content, false, why, this.failingSince,
                this.secret, this.former, this.formerUntil, this.createdAt);
    }

    /**
     * That a delivery failed. One that fails for too long is switched off.
     */
    Webhook failed(Instant now, Duration most) {
        Instant since = Objects.requireNonNullElse(this.failingSince, now);
        Webhook failing = new Webhook(this.id, this.version, this.updatedAt, this.content, this.active,
                this.switchedOff, since, this.secret, this.former, this.formerUntil, this.createdAt);
        return (this.active && !now.isBefore(since.plus(most))) ? failing.off(FAILING) : failing;
    }

    Webhook succeeded() {
        return new Webhook(this.id, this.version, this.updatedAt, this.content, this.active, this.switchedOff, null,
                this.secret, this.former, this.formerUntil, this.createdAt);
    }

    @Override
    public Webhook stored(long version, Instant updatedAt) {
        return new Webhook(this.id, version, updatedAt, this.content, this.active, this.switchedOff, this.failingSince,
                this.secret, this.former, this.formerUntil, this.createdAt);
    }

    /**
     * What admins say of a webhook; public for the driver.
     *
     * @param url where to
     * @param types of the events, as on the wire
     * @param program only events of this program, null for all
     * @param description whose it is, or null
     */
    public record Content(String url, List<String> types, @Nullable String program, @Nullable String description) {

        public Content {
            types = List.copyOf(types);
        }

    }

}
