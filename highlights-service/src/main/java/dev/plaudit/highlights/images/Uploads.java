package dev.plaudit.highlights.images;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * The images that an account has sent and that, as far as is known, nobody else reads:
 * they count against its limits.
 *
 * @param accountId the account
 * @param count how many
 * @param bytes what they take
 * @param images each
 */
public record Uploads(@BsonId String accountId, Integer count, Long bytes, List<Upload> images) {

    public Uploads {
        images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
    }

    /**
     * One of them.
     *
     * @param id the image's id as text
     * @param hash of what was sent, SHA-256 in hexadecimal digits
     * @param bytes what all its sizes take
     * @param at when it was sent
     */
    public record Upload(String id, String hash, Long bytes, Instant at) {
    }

}
