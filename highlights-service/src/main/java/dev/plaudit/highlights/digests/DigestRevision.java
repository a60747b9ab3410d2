package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.Set;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * A revision of a digest as it was published, for ever addressable.
 *
 * @param id the digest and the number, such as {@code 2021-q3/1}
 * @param issue what was published
 * @param publishedBy who published it, {@code null} for an import
 */
public record DigestRevision(@BsonId String id, long version, Instant updatedAt, DigestIssue issue,
        @Nullable Editor publishedBy) implements Versioned<DigestRevision> {

    static DigestRevision of(DigestIssue issue, @Nullable Editor publishedBy) {
        return new DigestRevision(id(issue.id(), issue.revision()), 0, Instant.EPOCH, issue, publishedBy);
    }

    static String id(String digestId, int number) {
        return digestId + "/" + number;
    }

    /**
     * The same without a trace of an erased account and its persons.
     */
    DigestRevision without(String accountId, Set<String> personIds) {
        return new DigestRevision(this.id, this.version, this.updatedAt, Tombstones.in(this.issue, personIds::contains),
                Editor.forgotten(this.publishedBy, accountId));
    }

    @Override
    public DigestRevision stored(long version, Instant updatedAt) {
        return new DigestRevision(this.id, version, updatedAt, this.issue, this.publishedBy);
    }

}
