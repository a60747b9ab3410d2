package dev.plaudit.highlights.renderings;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class JsonFeedTests {

    @Test
    void theSchemaRefusesWhatTheFormatHasNot() {
        JsonNode feed = read(Issues.withEverything());
        ((ObjectNode) feed.get("items").get(0)).put("unknown", "x").remove("content_html");
        assertThat(FeedSchema.errors(feed)).hasSize(3);
    }

    @Test
    void isAFeedOfOneItem() {
        JsonNode feed = read(
                Issues.amended(Issues.withEverything(), List.of(new DigestIssue.Translation("zh-Hans", "d-zh"))));
        assertThat(FeedSchema.errors(feed)).isEmpty();
        assertThat(feed.get("title").asString()).isEqualTo("The title");
        assertThat(feed.get("home_page_url").asString()).isEqualTo("https://plaudit.example/digests/d");
        assertThat(feed.get("feed_url").asString()).isEqualTo("https://plaudit.example/api/v1/digests/d.feed.json");
        assertThat(feed.get("language").asString()).isEqualTo("en");
        assertThat(feed.get("items")).hasSize(1);
        JsonNode item = feed.get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo("https://plaudit.example/digests/d");
        assertThat(item.get("summary").asString()).isEqualTo("The intro");
        assertThat(item.get("image").asString()).isEqualTo("https://plaudit.example/api/v1/digests/d.png");
        assertThat(item.get("date_published").asString()).isEqualTo("2021-10-01T00:00:00Z");
        assertThat(item.get("date_modified").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(item.at("/authors/0/name").asString()).isEqualTo("Bo");
        assertThat(item.at("/_plaudit/translations/0/url").asString())
            .isEqualTo("https://plaudit.example/digests/d-zh");
    }

    @Test
    void itsContentIsTheArticleOfTheHtml() {
        DigestIssue issue = Issues.withEverything();
        String content = read(issue).at("/items/0/content_html").asString();
        assertThat(Jsoup.parseBodyFragment(content).text()).isEqualTo(Jsoup.parse(Issues.html(issue)).body().text());
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) {
        JsonNode feed = read(Issues.issue(words, "en", null, List.of(new DigestIssue.Author(null, words, null, null)),
                null, List.of(), List.of(Issues.section("s", words))));
        assertThat(FeedSchema.errors(feed)).isEmpty();
        assertThat(feed.get("title").asString()).isEqualTo(words);
        assertThat(feed.at("/items/0/title").asString()).isEqualTo(words);
        assertThat(feed.at("/items/0/authors/0/name").asString()).isEqualTo(words);
        Element content = Jsoup.parseBodyFragment(feed.at("/items/0/content_html").asString());
        assertThat(content.expectFirst("h2").wholeText()).isEqualTo(words);
    }

    @Test
    void whateverIsInATextItStaysJson() {
        String words = "a\u0000b\u001b[31m\u2028\ud800c\"\\";
        assertThat(read(Issues.titled(words)).get("title").asString()).startsWith("a\u0000b\u001b[31m ")
            .endsWith("c\"\\");
    }

    private static JsonNode read(DigestIssue issue) {
        return JsonMapper.shared().readTree(Issues.rendered(Format.JSON_FEED, issue));
    }

}
