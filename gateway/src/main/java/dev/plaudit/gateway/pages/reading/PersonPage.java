package dev.plaudit.gateway.pages.reading;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What pages show of a person.
 */
record PersonPage(String id, String slug, String name, List<String> aliases, @Nullable String country,
        @Nullable String region, @Nullable String affiliation, List<String> urls, List<String> programs,
        List<String> topics, List<Membership> memberships) {

    /** More would be nobody's. */
    private static final int MOST_COMMUNITIES = 20;

    /**
     * Takes what is left out as empty.
     */
    PersonPage {
        aliases = Objects.requireNonNullElse(aliases, List.of());
        urls = Objects.requireNonNullElse(urls, List.of());
        programs = Objects.requireNonNullElse(programs, List.of());
        topics = Objects.requireNonNullElse(topics, List.of());
        memberships = Objects.requireNonNullElse(memberships, List.of());
    }

    /** The communities that somebody is or was in, each once. */
    List<String> communityIds() {
        return this.memberships.stream()
            .map(Membership::communityId)
            .filter(Objects::nonNull)
            .distinct()
            .limit(MOST_COMMUNITIES)
            .toList();
    }

    JsonLd jsonLd(String baseUrl) {
        return JsonLd.of("ProfilePage")
            .with("mainEntity",
                    JsonLd.of("Person")
                        .with("@id", baseUrl + "/people/" + this.slug)
                        .with("name", this.name)
                        .with("alternateName", this.aliases)
                        .with("affiliation", this.affiliation)
                        .with("knowsAbout", this.topics)
                        .with("url", baseUrl + "/people/" + this.slug)
                        .with("sameAs", JsonLd.web(this.urls)));
    }

    /**
     * What somebody is or was in a program or community.
     */
    record Membership(String program, String role, @Nullable String communityId, @Nullable String from,
            @Nullable String until) {
    }

}
