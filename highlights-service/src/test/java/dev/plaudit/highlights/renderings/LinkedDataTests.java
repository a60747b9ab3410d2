package dev.plaudit.highlights.renderings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What search engines are told, read by a processor of JSON-LD that asks nobody for the
 * context.
 */
class LinkedDataTests {

    /**
     * The part of schema.org's that matters: its words, and which of them are addresses.
     */
    private static final String CONTEXT = """
            {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}, "sameAs": {"@type": "@id"},
                "contentUrl": {"@type": "@id"}, "thumbnailUrl": {"@type": "@id"}}}""";

    private static final DocumentLoader LOADER = (url, options) -> {
        assertThat(url).hasToString("https://schema.org");
        return JsonDocument.of(new StringReader(CONTEXT));
    };

    @Test
    void isAnIssueOfAPeriodicalWithArticles() throws JsonLdError {
        DigestIssue issue = Issues.amended(Issues.withEverything(),
                List.of(new DigestIssue.Translation("zh-Hans", "d-zh")));
        JsonObject read = read(Issues.rendered(Format.JSON_LD, issue));
        assertThat(type(read)).isEqualTo("PublicationIssue");
        assertThat(read.getString("@id")).isEqualTo("https://plaudit.example/digests/d");
        assertThat(values(read, "name")).containsExactly("The title");
        assertThat(values(read, "issueNumber")).containsExactly("3");
        assertThat(values(read, "inLanguage")).containsExactly("en");
        assertThat(values(read, "datePublished")).containsExactly("2021-10");
        assertThat(values(read, "temporalCoverage")).containsExactly("2021-07-01/2021-09-30");
        assertThat(values(read, "sameAs")).containsExactly("https://edition.example/", "https://other.example/");
        assertThat(type(all(read, "isPartOf").getFirst())).isEqualTo("Periodical");
        assertThat(values(all(read, "isPartOf").getFirst(), "name")).containsExactly("ML");
        assertThat(values(all(read, "author").getFirst(), "jobTitle")).containsExactly("Editor");
        assertThat(all(read, "workTranslation").getFirst().getString("@id"))
            .isEqualTo("https://plaudit.example/digests/d-zh");
        List<JsonObject> articles = all(read, "hasPart");
        assertThat(articles.stream().map(LinkedDataTests::type)).containsExactly("Article", "Article");
        JsonObject item = articles.getFirst();
        assertThat(values(item, "url")).containsExactly("https://link.example/1");
        assertThat(values(item, "description")).containsExactly("Text of item");
        assertThat(values(item, "articleSection")).containsExactly("Outer section");
        assertThat(values(articles.get(1), "articleSection")).containsExactly("Outer section", "Inner section");
        assertThat(values(all(item, "author").getFirst(), "sameAs")).containsExactly("https://ana.example/2",
                "https://ana.example/3");
        assertThat(all(item, "mentions").stream().flatMap((it) -> values(it, "url").stream()))
            .containsExactly("https://link.example/1", "https://www.link.example/2");
        assertThat(all(item, "image").stream().flatMap((it) -> values(it, "caption").stream()))
            .containsExactly("The caption", "No file");
    }

    @Test
    void whatSomebodyOrganizedIsAnEvent() throws JsonLdError {
        DigestIssue.Item event = new DigestIssue.Item("a", "Camp", "event", null, null,
                List.of(new DigestIssue.Credited(DigestIssue.Credited.Type.COMMUNITY, "t", "TFUG Pune", null,
                        List.of("TFUG"), "IN", List.of("https://pune.example/"), null)),
                List.of(Issues.link(null, "https://camp.example/")), List.of(), List.of("IN"), List.of("Vision"),
                List.of(), null, null);
        JsonObject article = all(read(Issues.rendered(Format.JSON_LD, Issues.of(event))), "hasPart").getFirst();
        JsonObject author = all(article, "author").getFirst();
        assertThat(type(author)).isEqualTo("Organization");
        assertThat(values(all(author, "parentOrganization").getFirst(), "name")).containsExactly("TFUG");
        List<JsonObject> about = all(article, "about");
        assertThat(about.stream().map(LinkedDataTests::type)).containsExactly("Thing", "Event");
        assertThat(values(about.get(1), "url")).containsExactly("https://camp.example/");
        assertThat(values(all(about.get(1), "location").getFirst(), "name")).containsExactly("India");
        assertThat(values(all(about.get(1), "organizer").getFirst(), "name")).containsExactly("TFUG Pune");
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) throws JsonLdError {
        DigestIssue.Item item = new DigestIssue.Item("a", words, "talk", words, null,
                List.of(Issues.credited(List.of(words), words, null)), List.of(Issues.link(words, "javascript:x")),
                List.of(new Image("x", words, words, words)), List.of(), List.of(words), List.of(), null, null);
        DigestIssue issue = Issues.issue(words, "en", null, List.of(new DigestIssue.Author(null, words, words, null)),
                null, List.of(new DigestIssue.LegendEntry(words, words, words, "javascript:x")),
                List.of(Issues.section("s", words, item)));
        Document page = Jsoup.parse(Issues.html(issue));
        assertThat(page.select("script")).hasSize(1);
        JsonObject read = read(page.expectFirst("script[type=application/ld+json]").data());
        assertThat(values(read, "name")).containsExactly(words);
        assertThat(values(all(read, "author").getFirst(), "jobTitle")).containsExactly(words);
        assertThat(values(all(read, "about").getFirst(), "description")).containsExactly(words);
        JsonObject article = all(read, "hasPart").getFirst();
        for (String name : List.of("name", "headline", "genre", "articleSection")) {
            assertThat(values(article, name)).as(name).containsExactly(words);
        }
        for (String name : List.of("author", "about", "mentions")) {
            assertThat(values(all(article, name).getFirst(), "name")).as(name).containsExactly(words);
            assertThat(values(all(article, name).getFirst(), "url")).as(name).isEmpty();
        }
        for (String name : List.of("description", "caption", "creditText")) {
            assertThat(values(all(article, "image").getFirst(), name)).as(name).containsExactly(words);
        }
    }

    @Test
    void theFileIsWhatTheHeadHas() {
        DigestIssue issue = SampleIssue.read();
        assertThat(Jsoup.parse(Issues.html(issue)).expectFirst("script").data())
            .isEqualTo(Issues.rendered(Format.JSON_LD, issue));
    }

    private static JsonObject read(String text) throws JsonLdError {
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(text))).loader(LOADER).get();
        assertThat(expanded).hasSize(1);
        return expanded.getJsonObject(0);
    }

    private static String type(JsonObject thing) {
        return thing.getJsonArray("@type").getString(0).replace("https://schema.org/", "");
    }

    private static List<JsonObject> all(JsonObject thing, String name) {
        JsonArray found = thing.getJsonArray("https://schema.org/" + name);
        return (found != null) ? found.getValuesAs(JsonObject.class) : List.of();
    }

    private static List<String> values(JsonObject thing, String name) {
        List<String> values = new ArrayList<>();
        for (JsonObject each : all(thing, name)) {
            JsonValue value = each.containsKey("@id") ? each.get("@id") : each.get("@value");
            values.add((value instanceof JsonString text) ? text.getString() : String.valueOf(value));
        }
        return values;
    }

}
