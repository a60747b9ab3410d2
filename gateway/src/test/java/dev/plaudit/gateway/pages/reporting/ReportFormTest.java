package dev.plaudit.gateway.pages.reporting;

import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Form;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * The form of a report in front of services that do what a test tells them.
 */
@GatewayTest
abstract class ReportFormTest {

    static final String MINE = "/api/v1/me/achievements";

    static final String KIND = """
            {"id": "talk", "name": "Talk", "creditRole": "speaker", "definition": {"label": {"en": "Talk", "zh": "演讲"},
              "fields": [{"id": "format", "type": "choice", "label": {"en": "Format", "zh": "形式"},
                  "choices": [{"id": "keynote", "label": {"en": "Keynote", "zh": "主题演讲"}}]},
                {"id": "minutes", "type": "integer", "label": {"en": "Minutes"}},
                {"id": "live", "type": "boolean", "label": {"en": "Live"}}],
              "roles": [{"id": "speaker", "label": {"en": "Speaker"}}],
              "reach": [{"id": "attendees", "label": {"en": "Attendees"}}]}}""";

    static final String DRAFT = """
            {"id": "a1", "title": "Flood maps", "status": "draft", "kind": "talk", "visibility": "public",
             "summary": "<b>Bold</b>", "period": "2021-Q3", "date": "2021-09", "topics": ["Machine learning"], "countries": ["KE"],
             "credits": [{"personId": "ana", "name": "Ana", "role": "speaker"}], "details": {"old": "gone", "minutes": 5},
             "links": [{"url": "https://one.example/", "label": null}]}""";

    static final String HOSTILE = "\"><script>alert(1)</script>";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Dictionary dictionary;

    @BeforeEach
    void anaMayReport() {
        List.of("kinds", "topics", "programs", "regions").forEach(this.dictionary::forget);
        Known.accounts(this.people, Tokens.ANA);
        this.highlights.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\": [], \"total\": 0}")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/kinds")).willReturn(okJson("{\"items\": [" + KIND + "]}")));
        this.highlights.stubFor(get(urlEqualTo("/api/v1/kinds/talk")).willReturn(okJson(KIND)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/topics"))
            .willReturn(okJson("{\"items\": [{\"id\": \"ml\", \"name\": \"Machine learning\"}]}")));
        this.highlights.stubFor(get(urlEqualTo(MINE + "/a1")).willReturn(okJson(DRAFT).withHeader("ETag", "\"7\"")));
    }

    Form form() {
        return Form.by(this.port, "ana");
    }

    /** A form of a record that is there. */
    Form known() {
        return form().with("id", "a1")
            .with("tag", "\"7\"")
            .with("key", "k")
            .with("kind", "talk")
            .with("title", "Flood maps");
    }

    /** What a browser sends of a page that is left as it is. */
    Form fill(Document page) {
        Form form = form();
        for (Element field : page.select("#report [name]:not(button):not([type=file])")) {
            boolean box = field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (field.tagName().equals("select")) {
                form.with(field.attr("name"), field.select("option[selected]").val());
            }
            else if (!box || field.hasAttr("checked")) {
                form.with(field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val());
            }
        }
        return form;
    }

    List<LoggedRequest> writes() {
        return this.highlights.getAllServeEvents()
            .stream()
            .map((event) -> LoggedRequest.createFrom(event.getRequest()))
            .filter((request) -> !request.getMethod().getName().equals("GET"))
            .toList();
    }

    static ResponseDefinitionBuilder refusal(int status, String pointer, String detail) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"No\", \"errors\": [{\"pointer\": \"%s\", \"detail\": \"%s\"}]}"
                .formatted(status, pointer, detail));
    }

}
