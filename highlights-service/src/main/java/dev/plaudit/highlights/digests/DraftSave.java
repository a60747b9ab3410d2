package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.Set;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * What a digest was composed of before it was changed.
 *
 * @param id the digest and the version of its state, such as {@code 2021-q3/7}
 * @param content what it was composed of
 * @param editedBy who had made it that, {@code null} for an import
 * @param savedAt when
 */
public record DraftSave(@BsonId String id, long version, Instant updatedAt, DigestContent content,
        @Nullable Editor editedBy, Instant savedAt) implements Versioned<DraftSave> {

    static DraftSave of(Digest digest) {
        return new DraftSave(id(digest.id(), digest.version()), 0, Instant.EPOCH, digest.content(), digest.editedBy(),
                digest.updatedAt());
    }

    static String id(String digestId, long version) {
        return digestId + "/" + version;
    }

    /**
     * The version of the digest's state.
     */
    long number() {
        return Long.parseLong(this.id.substring(this.id.lastIndexOf('/') + 1));
    }

    /**
     * The same without a trace of an erased account and its persons.
     */
    DraftSave without(String accountId, Set<String> personIds) {
        return new DraftSave(this.id, this.version, this.updatedAt, this.content.without(personIds),
                Editor.forgotten(this.editedBy, accountId), this.savedAt);
    }

    @Override
    public DraftSave stored(long version, Instant updatedAt) {
        return new DraftSave(this.id, version, updatedAt, this.content, this.editedBy, this.savedAt);
    }

}
