package dev.plaudit.highlights.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.digests.DigestIssue;

/**
 * What a feed tells of an achievement, as lists have it.
 *
 * @param deleted true when it is not there any more; then there is nothing else but its
 * id
 */
record ListedAchievement(String id, @Nullable Boolean deleted, @Nullable String title, @Nullable String summary,
        @Nullable String description, @Nullable String kind, @Nullable String kindInSource,
        @Nullable List<ListedCredit> credits, @Nullable List<Link> links, @Nullable List<String> topics,
        @Nullable List<String> countries, @Nullable String language, @Nullable List<Image> images, Instant updatedAt) {

    boolean isThere() {
        return !Boolean.TRUE.equals(this.deleted);
    }

    String languageOrEnglish() {
        return Objects.requireNonNullElse(this.language, "en");
    }

    List<String> allTopics() {
        return Objects.requireNonNullElse(this.topics, List.of());
    }

    /**
     * The same as a digest would tell of it.
     */
    DigestIssue.Item item() {
        List<DigestIssue.Credited> who = Objects.requireNonNullElse(this.credits, List.<ListedCredit>of())
            .stream()
            .map(ListedCredit::credited)
            .toList();
        return new DigestIssue.Item(this.id, Objects.requireNonNullElse(this.title, this.id),
                Objects.requireNonNullElse(this.kind, "other"), this.kindInSource, this.summary, who,
                Objects.requireNonNullElse(this.links, List.of()), Objects.requireNonNullElse(this.images, List.of()),
                Objects.requireNonNullElse(this.countries, List.of()), allTopics(), List.of(), null, null);
    }

    /**
     * Somebody who is credited.
     */
    record ListedCredit(@Nullable String personId, @Nullable String communityId, String name, @Nullable String role,
            @Nullable String country, @Nullable List<String> programs, @Nullable List<String> urls) {

        DigestIssue.Credited credited() {
            boolean group = this.communityId != null;
            return new DigestIssue.Credited(
                    group ? DigestIssue.Credited.Type.COMMUNITY : DigestIssue.Credited.Type.PERSON,
                    group ? this.communityId : this.personId, this.name, this.role,
                    Objects.requireNonNullElse(this.programs, List.of()), this.country,
                    Objects.requireNonNullElse(this.urls, List.of()), null);
        }

    }

}
