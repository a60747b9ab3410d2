package dev.plaudit.highlights.images;

import java.time.Instant;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an image beyond its id.
 *
 * @param id its id as text
 * @param accountId who sent it
 * @param createdAt when
 * @param touchedAt when it was sent, or last put into a record
 * @param removed whether it is on its way out: it cannot be put into a record any more
 */
public record StoredImage(@BsonId String id, String accountId, Instant createdAt, Instant touchedAt,
        @Nullable Boolean removed) {

    public StoredImage {
        removed = Objects.requireNonNullElse(removed, false);
    }

}
