package dev.plaudit.highlights.digests;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * A digest as its authors work on it, with what readers see meanwhile.
 *
 * @param id also the last part of its address
 * @param content what it is composed of
 * @param issue what was last published, {@code null} for a draft
 */
public record Digest(@BsonId String id, long version, Instant updatedAt, DigestContent content,
        @Nullable DigestIssue issue) implements Versioned<Digest> {

    static Digest draft(String id, DigestContent content) {
        return new Digest(id, 0, Instant.EPOCH, content, null);
    }

    Digest published(@Nullable DigestIssue issue) {
        return new Digest(this.id, this.version, this.updatedAt, this.content, issue);
    }

    @Override
    public Digest stored(long version, Instant updatedAt) {
        return new Digest(this.id, version, updatedAt, this.content, this.issue);
    }

}
