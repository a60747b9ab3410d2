package dev.plaudit.highlights.previews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import dev.plaudit.highlights.links.HttpAddress;

/**
 * What pages tell search engines: JSON-LD with the words of schema.org. The first thing
 * of a type that can be an achievement is what the page is about.
 */
final class JsonLd {

    private static final int MOST_SCRIPTS = 20;

    private static final int MOST_NODES = 2000;

    private static final Map<String, String> KINDS = Map.ofEntries(Map.entry("Article", "article"),
            Map.entry("NewsArticle", "article"), Map.entry("BlogPosting", "article"),
            Map.entry("TechArticle", "article"), Map.entry("Report", "article"), Map.entry("HowTo", "tutorial"),
            Map.entry("LearningResource", "tutorial"), Map.entry("VideoObject", "video"),
            Map.entry("PodcastEpisode", "podcast"), Map.entry("PodcastSeries", "podcast"),
            Map.entry("RadioEpisode", "podcast"), Map.entry("Event", "event"), Map.entry("BusinessEvent", "event"),
            Map.entry("EducationEvent", "event"), Map.entry("SocialEvent", "event"), Map.entry("Hackathon", "event"),
            Map.entry("CourseInstance", "course"), Map.entry("Course", "course"), Map.entry("Book", "book"),
            Map.entry("ScholarlyArticle", "paper"), Map.entry("MedicalScholarlyArticle", "paper"),
            Map.entry("Thesis", "paper"), Map.entry("Dataset", "dataset"),
            Map.entry("SoftwareSourceCode", "open-source"), Map.entry("SoftwareApplication", "open-source"),
            Map.entry("QAPage", "community-answers"), Map.entry("DiscussionForumPosting", "community-answers"),
            Map.entry("EducationalOccupationalCredential", "certification"));

    private final Map<String, JsonNode> named = new HashMap<>();

    private final List<JsonNode> things = new ArrayList<>();

    private int nodes;

    private JsonLd(Document page) {
        page.select("script[type]")
            .stream()
            .filter((script) -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
            .limit(MOST_SCRIPTS)
            .forEach((script) -> read(script.data()));
    }

    static PageFacts facts(Document page, HttpAddress address) {
        JsonLd data = new JsonLd(page);
        return data.things.stream()
            .filter((thing) -> kind(thing).isPresent())
            .findFirst()
            .map((thing) -> data.facts(thing, address))
            .orElse(PageFacts.NONE);
    }

    /**
     * Every kind that a type can stand for.
     */
    static List<String> kinds() {
        return KINDS.values().stream().distinct().toList();
    }

    private void read(String json) {
        try {
            collect(StrangersJson.read(json));
        }
        catch (JacksonException ex) {
            // What is no JSON, or too deep, tells nothing.
        }
    }

    private void collect(JsonNode node) {
        if (this.nodes++ > MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(this::collect);
        }
        else if (node.isObject()) {
            this.things.add(node);
            text(node, "@id").ifPresent((id) -> this.named.putIfAbsent(id, node));
            collect(node.path("@graph"));
            collect(node.path("mainEntity"));
        }
    }

    private PageFacts facts(JsonNode thing, HttpAddress address) {
        return new PageFacts(kind(thing).orElse(null), Told.title(first(thing, "headline", "name")),
                Told.description(first(thing, "description", "abstract")),
                Told.image(each(thing, "image").or(() -> each(thing, "thumbnailUrl")).orElse(null), address),
                authors(thing), Told.date(first(thing, "startDate", "datePublished", "uploadDate", "dateCreated")),
                Told.name(names(thing, "publisher").findFirst().orElse(null)),
                Told.language(first(thing, "inLanguage")));
    }

    private List<String> authors(JsonNode thing) {
        return Stream.of("author", "creator", "performer", "organizer", "instructor")
            .map((property) -> Told.authors(names(thing, property)))
            .filter((names) -> !names.isEmpty())
            .findFirst()
            .orElse(List.of());
    }

    private Stream<String> names(JsonNode thing, String property) {
        return values(thing, property).map((value) -> text(value, "@id").map(this.named::get).orElse(value))
            .flatMap((value) -> (value.isString() ? Optional.of(plain(value)) : text(value, "name")).stream());
    }

    /**
     * An image may be an address, or a thing that has one.
     */
    private Optional<String> each(JsonNode thing, String property) {
        return values(thing, property).map((value) -> text(value, "@id").map(this.named::get).orElse(value))
            .flatMap((value) -> (value.isString() ? Optional.of(value.asString())
                    : text(value, "url").or(() -> text(value, "contentUrl")))
                .stream())
            .findFirst();
    }

    private static Optional<String> kind(JsonNode thing) {
        return values(thing, "@type").filter(JsonNode::isString)
            .map((type) -> KINDS.get(type.asString().replaceFirst("^https?://schema[.]org/|^schema:", "")))
            .filter((kind) -> kind != null)
            .findFirst();
    }

    private static @Nullable String first(JsonNode thing, String... properties) {
        return Stream.of(properties).flatMap((property) -> text(thing, property).stream()).findFirst().orElse(null);
    }

    private static Optional<String> text(JsonNode thing, String property) {
        return values(thing, property).filter(JsonNode::isString).map(JsonLd::plain).findFirst();
    }

    private static Stream<JsonNode> values(JsonNode thing, String property) {
        JsonNode value = thing.path(property);
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    /**
     * Many pages write entities of HTML here, where there are none.
     */
    private static String plain(JsonNode text) {
        return Parser.unescapeEntities(text.asString(), false);
    }

}
