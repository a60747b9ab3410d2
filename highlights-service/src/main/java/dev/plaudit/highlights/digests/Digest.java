package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A digest as its authors work on it, with what readers see meanwhile.
 *
 * @param id also the last part of its address
 * @param content what it is composed of
 * @param setAside achievements that were considered and are in none of its sections
 * @param editedBy who changed it last, {@code null} for an import
 * @param issue what was last published, {@code null} for a draft
 * @param publishedBy who published that, {@code null} for an import
 * @param changed whether it was changed after that
 */
public record Digest(@BsonId String id, long version, Instant updatedAt, DigestContent content,
        List<Highlight> setAside, @Nullable Editor editedBy, @Nullable DigestIssue issue, @Nullable Editor publishedBy,
        Boolean changed) implements Versioned<Digest> {

    public Digest {
        setAside = List.copyOf(Objects.requireNonNullElse(setAside, List.of()));
        changed = Objects.requireNonNullElse(changed, false);
    }

    static Digest draft(String id, DigestContent content, @Nullable Editor editedBy) {
        return new Digest(id, 0, Instant.EPOCH, content, List.of(), editedBy, null, null, true);
    }

    Digest edited(DigestContent content, Editor editor) {
        List<String> told = content.achievementIds();
        List<Highlight> aside = this.setAside.stream()
            .filter((highlight) -> !told.contains(highlight.achievementId()))
            .toList();
        return new Digest(this.id, this.version, this.updatedAt, content, aside, editor, this.issue, this.publishedBy,
                true);
    }

    Digest setAside(Highlight highlight, Editor editor) {
        List<Highlight> aside = Stream
            .concat(this.setAside.stream().filter((other) -> !other.achievementId().equals(highlight.achievementId())),
                    Stream.of(highlight))
            .toList();
        return new Digest(this.id, this.version, this.updatedAt, this.content.without(highlight.achievementId()), aside,
                editor, this.issue, this.publishedBy, true);
    }

    Digest cameOut(PartialDate day) {
        return new Digest(this.id, this.version, this.updatedAt, this.content.cameOut(day), this.setAside,
                this.editedBy, this.issue, this.publishedBy, this.changed);
    }

    /**
     * What an import says of it now; what happened to it here since stays.
     */
    Digest restated(DigestContent stated) {
        return new Digest(this.id, this.version, this.updatedAt, stated, this.setAside, this.editedBy, this.issue,
                this.publishedBy, this.changed);
    }

    Digest published(DigestIssue issue, @Nullable Editor publishedBy) {
        return new Digest(this.id, this.version, this.updatedAt, this.content, this.setAside, this.editedBy, issue,
                publishedBy, false);
    }

    @Override
    public Digest stored(long version, Instant updatedAt) {
        return new Digest(this.id, version, updatedAt, this.content, this.setAside, this.editedBy, this.issue,
                this.publishedBy, this.changed);
    }

}
