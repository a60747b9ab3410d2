package dev.plaudit.highlights.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.platform.dates.PartialDate;

/**
 * What a feed tells of a digest, as lists have it.
 *
 * @param deleted true when it is not there any more; then there is nothing else but its
 * id
 */
record ListedDigest(String id, @Nullable Boolean deleted, @Nullable String title, @Nullable String program,
        @Nullable String language, @Nullable PartialDate publishedOn, @Nullable List<DigestIssue.Author> authors,
        @Nullable String intro, @Nullable List<String> sections, Instant updatedAt) {

    boolean isThere() {
        return !Boolean.TRUE.equals(this.deleted);
    }

    String languageOrEnglish() {
        return Objects.requireNonNullElse(this.language, "en");
    }

    List<DigestIssue.Author> allAuthors() {
        return Objects.requireNonNullElse(this.authors, List.of());
    }

    List<String> allSections() {
        return Objects.requireNonNullElse(this.sections, List.of());
    }

}
