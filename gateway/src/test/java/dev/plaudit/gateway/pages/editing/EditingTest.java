package dev.plaudit.gateway.pages.editing;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import org.junit.jupiter.api.BeforeEach;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SecurityForTests;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * A curator's browser, and a draft with four achievements that is edited in it.
 */
@GatewayTest
abstract class EditingTest {

    static final String API = "/api/v1/digests/d1";

    static final String EDIT = "/digests/d1/edit";

    static final String EVIL = "<img src=x onerror=alert(1)>";

    static final String DRAFT = """
            {"slug": "d1", "status": "%s", "revision": %s, "changed": true, "editedBy": "Cal",
             "updatedAt": "2026-01-02T03:04:05Z", "title": "A digest <b>of</b> ours", "period": "2021-Q3", "language": "en",
             "style": "headings", "authors": [{"name": "<b>Jo</b>"}], "sections": [
              {"id": "main", "title": "Main <b>part</b>", "intro": "Before", "items": [
                {"achievementId": "one", "text": "Own words", "images": [{"ref": "/api/v1/images/a", "alt": null}]},
                {"achievementId": "two"}, {"achievementId": "three"}]},
              {"id": "outer", "title": "Outer", "items": [],
               "sections": [{"id": "inner", "title": "Inner", "items": [{"achievementId": "four"}]}]}]}""";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void aDraftIsThere() {
        this.people.resetAll();
        this.highlights.resetAll();
        Known.accounts(this.people, Tokens.CAL, Tokens.ANA);
        this.people.stubFor(get(urlPathEqualTo("/api/v1/programs")).willReturn(okJson("{\"items\": []}")));
        reads(API + "/draft", okJson(DRAFT.formatted("draft", "null")).withHeader("ETag", "\"7\""));
        reads(API + "/draft/issue", okJson("""
                {"sections": [{"items": [{"achievementId": "one", "title": "One", "kind": "talk", "text": "Own words",
                   "credits": [{"name": "%s"}], "images": [{"ref": "/api/v1/images/a"}]},
                  {"achievementId": "two", "title": "%s", "kind": "talk", "credits": []}], "sections": []}]}"""
            .formatted(EVIL, EVIL)));
        reads(API + "/draft/proposals",
                okJson("""
                        {"items": [{"achievementId": "five", "state": "proposed", "title": "Five %s", "summary": null, "kind": "talk",
                          "names": ["%s"], "section": "inner", "score": 9, "reasons": [
                            {"code": "nominated", "points": 8, "text": "by %s"}, {"code": "spread", "points": -2, "text": null}]}],
                         "next": "15", "total": 20, "facets": {"state": {"proposed": 20}, "section": {"inner": 20}}}"""
                    .formatted(EVIL, EVIL, EVIL)));
        reads(API + "/draft/checks", okJson("[]"));
        reads("/api/v1/digests/drafts",
                okJson("""
                        [{"slug": "d1", "status": "draft", "revision": null, "changed": true, "title": "%s", "period": "2021-Q3",
                          "language": "en", "itemCount": 4, "proposed": 16, "editedBy": "Cal", "updatedAt": "2026-01-02T03:04:05Z"}]"""
                    .formatted(EVIL)));
        reads(API + "/draft/revisions", okJson("""
                [{"number": 9, "editedBy": "Max <b>", "savedAt": "2026-01-02T04:00:00Z", "changes": [
                   {"what": "item one", "how": "moved", "before": "inner", "after": "main"},
                   {"what": "intro", "how": "changed", "lines": ["-Old", "+New %s"]}]},
                 {"number": 7, "editedBy": "Cal", "savedAt": "2026-01-02T03:04:05Z", "changes": [
                   {"what": "title", "how": "changed", "before": "Seen before", "after": "A digest"}]}]"""
            .formatted(EVIL)));
        reads(API + "/draft.html", okForContentType("text/html",
                "<html lang=en><title>T</title><body><article><h1 style='x'>A digest</h1><script>1</script></article>"));
        writes(okJson(DRAFT.formatted("draft", "null")).withHeader("ETag", "\"8\""));
    }

    final void reads(String path, ResponseDefinitionBuilder answer) {
        this.highlights.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    final void writes(ResponseDefinitionBuilder answer) {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            this.highlights.stubFor(request(method, anyUrl()).willReturn(answer));
        }
    }

    static ResponseDefinitionBuilder problem(int status, String error) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"Why\", \"errors\": [%s]}".formatted(status, error));
    }

    final Http.Answer read(String path) throws IOException {
        return Http.get(this.port, path, session("cal"));
    }

    final Http.Answer post(String path, String... fields) throws IOException {
        List<String> headers = new ArrayList<>(List.of(session("cal")));
        headers.add("Content-Type: application/x-www-form-urlencoded");
        String body = Arrays.stream(fields)
            .map((field) -> field.substring(0, field.indexOf('=')) + "="
                    + URLEncoder.encode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return Http.write(this.port, "POST", path, body, headers.toArray(new String[0]));
    }

    static String[] session(String account) {
        return Stream.concat(Stream.of(SecurityForTests.session(account)), Stream.of("Accept: text/html"))
            .toArray(String[]::new);
    }

    final String sent() {
        return this.highlights.findAll(patchRequestedFor(urlEqualTo(API))).getFirst().getBodyAsString();
    }

    final long written() {
        return this.highlights.getAllServeEvents()
            .stream()
            .filter((event) -> !event.getRequest().getMethod().equals(RequestMethod.GET))
            .count();
    }

}
