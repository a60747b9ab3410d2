package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

@WithSample
class DigestsTests {

    private static final String DIGEST = "/api/v1/digests/2021-q3";

    private final Api api;

    DigestsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void theListTellsWhatToExpect() {
        JsonNode page = this.api.json("/api/v1/digests");
        assertThat(page.get("total").asInt()).isOne();
        JsonNode digest = page.get("items").get(0);
        assertThat(digest.get("id").asString()).isEqualTo("2021-q3");
        assertThat(digest.get("revision").asInt()).isOne();
        assertThat(digest.get("period").asString()).isEqualTo("2021-Q3");
        assertThat(digest.get("itemCount").asInt()).isEqualTo(40);
        assertThat(digest.get("sections")).hasSize(8);
        assertThat(digest.at("/authors/0/name").asString()).isEqualTo("HyeJung Lee");
    }

    @ParameterizedTest
    @CsvSource({ "period=2021-Q3, 1", "period=2021-q3, 1", "period=2021, 1", "period=2021-09, 0", "program=GDE, 0",
            "q=flood, 1", "q=HyeJung, 1", "from=2021-09&to=2021-12, 1", "from=2021-10, 0", "language=en, 1" })
    void filtersNarrow(String filter, int found) {
        assertThat(this.api.json("/api/v1/digests?" + filter).get("total").asInt()).isEqualTo(found);
    }

    @Test
    void theIssueFollowsTheArticle() {
        JsonNode issue = this.api.json(DIGEST);
        assertThat(issue.get("title").asString())
            .isEqualTo("Machine Learning Communities: Q3 '21 highlights and achievements");
        assertThat(issue.get("sections").valueStream().map((section) -> section.get("title").asString()))
            .containsExactly("Main highlights", "APAC", "India", "North America", "Europe", "South / Central America",
                    "MENA", "Sub-Saharan Africa");
        assertThat(issue.get("sections").valueStream().map((section) -> section.get("items").size())).containsExactly(4,
                12, 9, 4, 2, 4, 2, 3);
        assertThat(issue.get("authors").toString()).isEqualTo("""
                [{"personId":"hyejung-lee","name":"HyeJung Lee","jobTitle":"DevRel Community Manager"},\
                {"personId":"soonson-kwon","name":"Soonson Kwon","jobTitle":"DevRel Program Manager"}]""");
        assertThat(issue.get("legend").valueStream().map((entry) -> entry.get("program").asString()))
            .containsExactly("GDE", "TFUG", "GDSC", "GDG");
        assertThat(issue.at("/editions/0/url").asString()).startsWith("https://medium.com/google-developer-experts/");
        assertThat(issue.get("intro").asString()).startsWith("A region-by-region look");
    }

    @Test
    void itemsAreSelfContained() {
        JsonNode houston = this.api.json(DIGEST).at("/sections/0/items/2");
        assertThat(houston.get("achievementId").asString()).isEqualTo("houston-places-sixth");
        assertThat(houston.at("/credits/0/name").asString()).isEqualTo("Houston TensorFlow & Applied AI/ML");
        assertThat(houston.at("/credits/0/type").asString()).isEqualTo("community");
        assertThat(houston.at("/reach/0/outOf").asInt()).isEqualTo(7573);
        assertThat(houston.get("links")).isNotEmpty();
    }

    @Test
    void theIssueIsItsJsonFileAndItsFirstRevision() {
        assertThat(this.api.bytes(DIGEST + ".json")).isEqualTo(this.api.bytes(DIGEST));
        assertThat(this.api.bytes(DIGEST + "/revisions/1")).isEqualTo(this.api.bytes(DIGEST));
    }

    @ParameterizedTest
    @CsvSource({ ".md, text/markdown;charset=utf-8", ".html, text/html;charset=utf-8",
            ".atom, application/atom+xml;charset=utf-8", ".json, application/json;charset=utf-8",
            ".txt, text/plain;charset=utf-8", ".feed.json, application/feed+json;charset=utf-8",
            ".jsonld, application/ld+json;charset=utf-8", ".eml, message/rfc822",
            "'', application/json;charset=utf-8" })
    void everyFormHasItsMediaTypeAndLanguage(String form, String type) {
        assertThat(String.valueOf(this.api.get(DIGEST + form).getHeaders().getContentType()))
            .isEqualToIgnoringCase(type);
        assertThat(this.api.get(DIGEST + form).getHeaders().get("Content-Language")).containsExactly("en");
        this.api.assertServedToCaches(DIGEST + form);
        String text = new String(this.api.bytes(DIGEST + form), StandardCharsets.UTF_8);
        assertThat(text).contains("Sub-Saharan Africa", "Yannick Serge Obam Akou");
    }

    @Test
    void theImageThatStandsForItIsServedToCaches() {
        assertThat(this.api.get(DIGEST + ".png").getHeaders().getContentType()).hasToString("image/png");
        this.api.assertServedToCaches(DIGEST + ".png");
    }

    @Test
    void theHtmlAllowsItsOwnStyleOnly() {
        List<String> policies = this.api.get(DIGEST + ".html").getHeaders().get("Content-Security-Policy");
        assertThat(policies).hasSize(1)
            .first()
            .asString()
            .contains("'sha256-", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(this.api.get(DIGEST + ".md").getHeaders().get("Content-Security-Policy")).hasSize(1)
            .first()
            .asString()
            .doesNotContain("sha256");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/digests/none", "/api/v1/digests/none.md", "/api/v1/digests/none.html",
            "/api/v1/digests/none.atom", "/api/v1/digests/none.json", "/api/v1/digests/none.feed.json",
            "/api/v1/digests/none.txt", "/api/v1/digests/none.eml", "/api/v1/digests/none.png",
            "/api/v1/digests/none.jsonld", DIGEST + "/revisions/2", DIGEST + "/revisions/0",
            "/api/v1/digests/none/revisions/1" })
    void whatIsNotThereIsAProblem(String path) {
        assertThat(this.api.problem(path, HttpStatus.NOT_FOUND).get("instance").asString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/digests", DIGEST + "/revisions/1" })
    void readingLeavesNoCookieAndIsSentOnce(String path) {
        this.api.assertServedToCaches(path);
    }

}
