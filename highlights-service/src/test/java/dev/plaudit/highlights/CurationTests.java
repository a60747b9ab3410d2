package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.fetching.LocalWeb;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.plaudit.highlights.Desk.IN_APAC;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What curators see of a digest while they work on it.
 */
@WithNeighbours
@Import(CurationTests.Fetching.class)
class CurationTests {

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(options().dynamicPort().gzipDisabled(true))
        .build();

    private final Desk desk;

    private final Newsroom room;

    CurationTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
        this.room = new Newsroom(this.desk);
    }

    @Test
    void draftsAreListedTheLastChangedFirst() {
        Paper first = this.room.begin("1901-Q1");
        Paper second = this.room.begin("1901-Q2");
        this.room.change(first, "{\"intro\": \"Changed\"}");

        List<String> slugs = read("/api/v1/digests/drafts").valueStream()
            .map((draft) -> draft.get("slug").asString())
            .filter(List.of(first.id(), second.id())::contains)
            .toList();

        assertThat(slugs).containsExactly(first.id(), second.id());
    }

    @Test
    void theListOfDraftsIsNoDigestsName() {
        assertThat(this.desk.status(HttpMethod.POST, Tokens.CAL, Newsroom.DIGESTS, """
                {"slug": "drafts", "title": "A digest", "period": "1901-Q1"}""")).isEqualTo(422);
    }

    @Test
    void thePreviewShowsWhatWouldComeOutAndReadersDoNot() {
        Paper achievement = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper digest = this.room.pick(this.room.begin("1902-Q1"), achievement.id(), """
                {"section": "inner", "text": "In *our* words"}""");

        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.GET, Tokens.CAL, draft(digest) + ".html", "");
        Document page = Jsoup.parse(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8));

        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(page.select("article em").text()).isEqualTo("our");
        assertThat(read(draft(digest) + "/issue").at("/sections/1/sections/0/items/0/title").asString())
            .isEqualTo("A talk about JAX");
        assertThat(this.desk.status(HttpMethod.GET, Tokens.CAL, Newsroom.path(digest) + ".html", "")).isEqualTo(404);
    }

    @Test
    void proposalsCanBeNarrowed() {
        String kept = this.desk.approved(Tokens.ANA, told("Kept", "1903-08-01")).id();
        String aside = this.desk.approved(Tokens.ANA, told("Set aside", "1903-08-02")).id();
        Paper digest = this.room.compose(this.room.begin("1903-Q3"), "");
        digest = this.room.pick(digest, aside, "{\"state\": \"deferred\"}");

        assertThat(ids(draft(digest) + "/proposals")).containsExactlyInAnyOrder(kept, aside);
        assertThat(ids(draft(digest) + "/proposals?state=deferred")).containsExactly(aside);
        assertThat(ids(draft(digest) + "/proposals?state=selected")).containsExactly(kept);
        assertThat(ids(draft(digest) + "/proposals?q=KEPT")).containsExactly(kept);
        assertThat(ids(draft(digest) + "/proposals?section=nowhere")).isEmpty();
        assertThat(ids(draft(digest) + "/proposals?reason=nominated")).isEmpty();
        JsonNode page = read(draft(digest) + "/proposals?limit=1");
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.at("/facets/state/deferred").asInt()).isOne();
        assertThat(ids(draft(digest) + "/proposals?limit=1&cursor=" + page.get("next").asString())).hasSize(1)
            .doesNotContain(page.at("/items/0/achievementId").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "state=any", "limit=0", "limit=101", "limit=x", "cursor=-1" })
    void whatCannotBeAskedIsRefused(String query) {
        Paper digest = this.room.begin("1904-Q1");
        assertThat(this.desk.status(HttpMethod.GET, Tokens.CAL, draft(digest) + "/proposals?" + query, ""))
            .isEqualTo(400);
    }

    @Test
    void whatCuratorsOverlookIsFound() {
        Paper digest = this.room.begin("1905-Q1");
        assertThat(found(digest)).contains("nothing-told", "empty-section").doesNotContain("correction-needed");

        Paper achievement = this.desk.approved(Tokens.ANA,
                """
                        {"title": "A video", "kind": "talk", "date": "1905-01-01", "credits": [{"name": "Jo Doe", "role": "speaker"}],
                         "programs": ["GDE"], "links": [{"url": "https://example.org/v"}]}""");
        digest = this.room.pick(digest, achievement.id(), "{\"section\": \"main\"}");
        digest = this.room.change(digest, "{\"images\": [{\"ref\": \"https://example.org/a.png\"}]}");
        assertThat(found(digest)).contains("no-alt-text", "unclaimed", "no-region").doesNotContain("nothing-told");

        digest = this.room.publish(digest);
        assertThat(found(digest)).contains("nothing-new").doesNotContain("correction-needed");
        digest = this.room.change(digest, "{\"intro\": \"Changed\"}");
        assertThat(found(digest)).contains("correction-needed").doesNotContain("nothing-new");
    }

    @Test
    void whatIsNotReadAnyMoreIsFoundAndBlocks() {
        Paper achievement = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper digest = this.room.pick(this.room.begin("1906-Q1"), achievement.id(), "{\"section\": \"main\"}");
        this.desk.send(HttpMethod.DELETE, Tokens.ANA, Desk.OWN + "/" + achievement.id(), "", "If-Match",
                achievement.tag());

        JsonNode finding = read(draft(digest) + "/checks").valueStream()
            .filter((each) -> each.get("what").asString().equals("not-readable"))
            .findFirst()
            .orElseThrow();

        assertThat(finding.get("achievementId").asString()).isEqualTo(achievement.id());
        assertThat(finding.get("blocking").asBoolean()).isTrue();
    }

    @Test
    void deadLinksAreToldFromLivingOnes() {
        SERVER.stubFor(get(urlPathEqualTo("/there")).willReturn(ok().withHeader("Content-Type", "application/pdf")));
        SERVER.stubFor(get(urlPathEqualTo("/gone")).willReturn(aResponse().withStatus(404)));
        Paper achievement = this.desk.approved(Tokens.ANA, """
                {"title": "With links", "kind": "talk", "date": "1907-01-01", "programs": ["GDE"], "region": "india",
                 "links": [{"url": "%s"}, {"url": "%s"}]}""".formatted(url("/there"), url("/gone")));
        Paper digest = this.room.pick(this.room.begin("1907-Q1"), achievement.id(), "{\"section\": \"main\"}");

        JsonNode checked = Api
            .json(this.desk.send(HttpMethod.POST, Tokens.CAL, draft(digest) + "/link-checks", "{\"from\": 0}"));

        assertThat(checked.get("total").asInt()).isEqualTo(2);
        assertThat(checked.get("next").isNull()).isTrue();
        assertThat(checked.get("links")
            .valueStream()
            .map((link) -> Map.entry(link.get("url").asString(), link.get("answer").asString())))
            .containsExactly(Map.entry(url("/there"), "there"), Map.entry(url("/gone"), "gone"));
    }

    private List<String> found(Paper digest) {
        return read(draft(digest) + "/checks").valueStream().map((each) -> each.get("what").asString()).toList();
    }

    private List<String> ids(String path) {
        return read(path).get("items").valueStream().map((item) -> item.get("achievementId").asString()).toList();
    }

    private JsonNode read(String path) {
        return this.desk.get(Tokens.CAL, path);
    }

    private static String draft(Paper digest) {
        return Newsroom.path(digest) + "/draft";
    }

    private static String told(String title, String date) {
        return """
                {"title": "%s", "kind": "talk", "date": "%s", "region": "india", "programs": ["GDE"],
                 "links": [{"url": "https://example.org/%s"}]}""".formatted(title, date, date);
    }

    private static String url(String path) {
        return "http://site.test:" + SERVER.getPort() + path;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fetching {

        @Bean
        @Primary
        SafeFetch localFetch() {
            return LocalWeb.fetch();
        }

    }

}
