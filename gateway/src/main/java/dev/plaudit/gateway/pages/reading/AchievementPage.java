package dev.plaudit.gateway.pages.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that the page of an achievement shows of it.
 */
record AchievementPage(String id, String title, @Nullable String summary, @Nullable String description, String kind,
        @Nullable String language, @Nullable String date, @Nullable String period, @Nullable String region,
        List<String> countries, List<String> programs, List<String> topics, List<Credit> credits, List<Link> links,
        List<Titled> events, List<Titled> talks, List<Reach> reach, List<Image> images, List<String> digests,
        Map<String, JsonNode> details) {

    /**
     * Takes what is left out as empty.
     */
    AchievementPage {
        countries = Objects.requireNonNullElse(countries, List.of());
        programs = Objects.requireNonNullElse(programs, List.of());
        topics = Objects.requireNonNullElse(topics, List.of());
        credits = Objects.requireNonNullElse(credits, List.of());
        links = Objects.requireNonNullElse(links, List.of());
        events = Objects.requireNonNullElse(events, List.of());
        talks = Objects.requireNonNullElse(talks, List.of());
        reach = Objects.requireNonNullElse(reach, List.of());
        images = Objects.requireNonNullElse(images, List.of());
        digests = Objects.requireNonNullElse(digests, List.of());
        details = Objects.requireNonNullElse(details, Map.of());
    }

    JsonLd jsonLd(String baseUrl) {
        return JsonLd.of("CreativeWork")
            .with("@id", baseUrl + "/achievements/" + this.id)
            .with("name", this.title)
            .with("description", this.summary)
            .with("inLanguage", this.language)
            .with("dateCreated", this.date)
            .with("keywords", this.topics)
            .with("contributor",
                    this.credits.stream()
                        .map((credit) -> JsonLd.of((credit.communityId() != null) ? "Organization" : "Person")
                            .with("name", credit.name())
                            .with("url", (credit.path() != null) ? baseUrl + credit.path() : null)
                            .values())
                        .toList())
            .with("url", JsonLd.web(this.links.stream().map(Link::url).toList()));
    }

    record Credit(@Nullable String personId, @Nullable String communityId, String name, @Nullable String role) {

        /**
         * Where more is told of who it is.
         * @return a local path, null for a name alone
         */
        public @Nullable String path() {
            return (this.personId != null) ? "/people/" + this.personId
                    : (this.communityId != null) ? "/communities/" + this.communityId : null;
        }

    }

    record Link(@Nullable String label, String url) {
    }

    record Titled(String id, String title) {
    }

    record Reach(String metric, @Nullable Long value, @Nullable Long outOf, @Nullable String bound,
            @Nullable String basis, @Nullable String asOf, @Nullable String source) {
    }

    record Image(@Nullable String id, @Nullable String alt, @Nullable String caption, @Nullable String credit,
            @Nullable List<Size> sizes) {

        /**
         * The size that is shown.
         * @return the largest that is not too wide for the text, null if there is no file
         */
        public @Nullable Size shown() {
            Size best = null;
            for (Size size : (this.sizes != null) ? this.sizes : List.<Size>of()) {
                boolean better = best == null || (size.width() <= 1200 && size.width() > best.width());
                best = better ? size : best;
            }
            return best;
        }

        record Size(int width, int height, String url) {

            /**
             * The address without whose it is, so that it is shown under any name of the
             * site.
             * @return a local path
             */
            public String path() {
                int api = this.url.indexOf("/api/v1/images/");
                return (api >= 0) ? this.url.substring(api) : "";
            }

        }

    }

}
