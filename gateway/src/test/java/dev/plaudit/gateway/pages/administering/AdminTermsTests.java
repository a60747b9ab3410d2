package dev.plaudit.gateway.pages.administering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Desk;
import dev.plaudit.platform.identity.Role;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AdminTermsTests {

    /** With all that a definition can have, some of it in a language without inputs. */
    private static final String DEFINITION = """
            {"label": {"de": "Vortrag", "en": "Talk", "zh": "演讲"}, "closed": true,
             "fields": [
               {"id": "format", "type": "choice", "label": {"en": "<b>Format</b>", "fr": "Forme", "zh": "类型"},
                "required": true,
                "choices": [{"id": "talk", "label": {"de": "Vortrag", "en": "Talk", "zh": "演讲"}},
                            {"id": "demo", "label": {"en": "Demo"}}]},
               {"id": "minutes", "type": "integer", "label": {"en": "Minutes"}, "help": {"en": "How long"},
                "minimum": 1, "maximum": 600}],
             "roles": [{"id": "speaker", "label": {"en": "Speaker", "zh": "讲者"}}],
             "reach": [{"id": "views", "label": {"en": "Views"}, "unit": {"en": "views", "zh": "次"}}],
             "programs": [{"program": "GDE", "offered": false, "label": {"en": "Session"},
                "fieldLabels": {"format": {"en": "Style"}}, "required": ["format", "minutes"]}]}""";

    private static final String TALK = """
            {"id": "talk", "name": "Talk", "description": "<b>Given</b>", "url": null, "aliases": ["speech", "demo"],
             "creditRole": "speaker", "definitionNumber": 3, "definition": %s, "updatedAt": "2026-01-01T00:00:00Z"}"""
        .formatted(DEFINITION);

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private Desk ada;

    @BeforeEach
    void someWordsAreThere() {
        this.ada = Desk.of(this.port, this.people, "ada", Role.ADMIN);
        this.highlights
            .stubFor(get(urlEqualTo("/api/v1/kinds/talk")).willReturn(okJson(TALK).withHeader("ETag", "\"t3\"")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/topics")).willReturn(okJson("""
                {"items": [{"id": "ai", "name": "<b>AI</b>", "aliases": ["ML"], "description": "<i>x</i>"}],
                 "next": "c2", "total": 120}""")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/programs")).willReturn(
                okJson("{\"items\": [{\"id\": \"GDE\", \"name\": \"Experts\"}], \"next\": null, \"total\": 1}")));
        this.people.stubFor(get(urlEqualTo("/api/v1/regions/apac")).willReturn(okJson("""
                {"id": "apac", "name": "APAC", "description": null, "url": null, "aliases": [],
                 "countries": ["SG", "JP"]}""").withHeader("ETag", "\"r1\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/admin/topics", "/admin/kinds/talk", "/admin/new/kinds", "/admin/review-reasons",
            "/admin/new/review-reasons", "/admin/imports" })
    void nobodyButAdminsSeesAForm(String path) throws IOException {
        assertThat(Desk.of(this.port, this.people, "cal", Role.CURATOR).get(path).status()).isEqualTo(403);
        assertThat(Http.get(this.port, path, "Accept: text/html").status()).isEqualTo(302);
    }

    @Test
    void nobodyButAdminsSendsOne() throws IOException {
        Desk cal = Desk.of(this.port, this.people, "cal", Role.CURATOR);
        assertThat(cal.send("/admin/topics/ai", "tag", "\"1\"", "name", "AI").status()).isEqualTo(403);
        assertThat(cal.send("/admin/kinds/talk", "tag", "\"1\"", "do", "add:fields").status()).isEqualTo(403);
        this.highlights.verify(0, putRequestedFor(urlPathEqualTo("/api/v1/topics/ai")));
    }

    @Test
    void aListIsSearchedAndLeadsOn() throws IOException {
        Document page = this.ada.page("/admin/topics?q=a%26b");

        this.highlights.verify(getRequestedFor(urlPathEqualTo("/api/v1/topics")).withQueryParam("q", equalTo("a&b")));
        assertThat(page.select(".cards h2 a").attr("href")).isEqualTo("/admin/topics/ai");
        assertThat(page.select(".cards").text()).contains("<b>AI</b>", "<i>x</i>", "ML");
        assertThat(page.select("main b, main i")).isEmpty();
        assertThat(page.select(".pager a").attr("href")).isEqualTo("/admin/topics?q=a%26b&cursor=c2");
    }

    @Test
    void aKindThatIsSavedAsItIsShownIsTheSame() throws IOException {
        this.highlights.stubFor(put(urlEqualTo("/api/v1/kinds/talk")).willReturn(okJson(TALK)));
        Document page = this.ada.page("/admin/kinds/talk");
        assertThat(page.select("main b")).isEmpty();
        Http.Answer answer = this.ada.send("/admin/kinds/talk", filled(page, "save"));

        assertThat(answer.header("Location")).containsExactly("/admin/kinds/talk?done=saved");
        this.highlights
            .verify(putRequestedFor(urlEqualTo("/api/v1/kinds/talk")).withHeader("If-Match", equalTo("\"t3\""))
                .withRequestBody(equalToJson("""
                        {"name": "Talk", "description": "<b>Given</b>", "url": null, "aliases": ["speech", "demo"],
                         "countries": [], "creditRole": "speaker", "definition": %s}""".formatted(DEFINITION))));
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutStoringAnything() throws IOException {
        Document page = this.ada.page("/admin/kinds/talk");
        Document more = Jsoup.parse(this.ada.send("/admin/kinds/talk", filled(page, "add:fields")).body());
        assertThat(ids(more)).containsExactly("format", "minutes", "");
        assertThat(more.select("[autofocus]").attr("name")).isEqualTo("fields.2.id");

        Document moved = Jsoup.parse(this.ada.send("/admin/kinds/talk", filled(more, "down:fields:0")).body());
        assertThat(ids(moved)).containsExactly("minutes", "format", "");
        Document fewer = Jsoup.parse(this.ada.send("/admin/kinds/talk", filled(moved, "remove:fields:2")).body());
        assertThat(ids(fewer)).containsExactly("minutes", "format");
        assertThat(fewer.select("input[name=tag]").attr("value")).isEqualTo("\"t3\"");
        assertThat(this.ada.send("/admin/kinds/talk", filled(page, "remove:fields:99")).status()).isEqualTo(200);
        this.highlights.verify(0, putRequestedFor(urlPathEqualTo("/api/v1/kinds/talk")));
    }

    @Test
    void thePreviewShowsWhatIsTypedAndStoresNothing() throws IOException {
        Document page = Jsoup
            .parse(this.ada.send("/admin/kinds/talk", filled(this.ada.page("/admin/kinds/talk"), "preview")).body());

        assertThat(page.select(".preview label").text()).contains("<b>Format</b>", "Minutes");
        assertThat(page.select(".preview option").eachText()).containsExactly("Talk", "Demo");
        assertThat(page.select(".preview [name]")).isEmpty();
        this.highlights.verify(0, putRequestedFor(urlPathEqualTo("/api/v1/kinds/talk")));
    }

    @Test
    void aKindThatIsRefusedKeepsWhatWasTypedAndSaysWhichRow() throws IOException {
        this.highlights.stubFor(put(urlEqualTo("/api/v1/kinds/talk")).willReturn(refused(422, """
                {"pointer": "/definition/fields/1/minimum", "detail": "is for numbers"}""")));
        String[] form = filled(this.ada.page("/admin/kinds/talk"), "save");
        for (int at = 0; at < form.length; at += 2) {
            if (form[at].equals("fields.1.minimum")) {
                form[at + 1] = "a <few>";
            }
        }
        Http.Answer answer = this.ada.send("/admin/kinds/talk", form);

        assertThat(answer.status()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("input[name=fields.1.minimum]").attr("value")).isEqualTo("a <few>");
        assertThat(page.getElementById("fields.1-wrong")).isNotNull();
        assertThat(page.select("[id=fields.1-wrong] ul.wrong").text()).isEqualTo("minimum: is for numbers");
    }

    @Test
    void aNewWordIsMadeOnlyWhereThereIsNone() throws IOException {
        this.highlights.stubFor(
                put(urlEqualTo("/api/v1/topics/edge-ai")).willReturn(okJson("{\"id\": \"edge-ai\"}").withStatus(201)));
        Http.Answer answer = this.ada.send("/admin/new/topics", "id", "edge-ai", "name", " Edge AI ", "aliases",
                "tiny ML\r\n\r\non device ", "url", "", "description", "");

        assertThat(answer.header("Location")).containsExactly("/admin/topics/edge-ai?done=made");
        this.highlights
            .verify(putRequestedFor(urlEqualTo("/api/v1/topics/edge-ai")).withHeader("If-None-Match", equalTo("*"))
                .withHeader("If-Match", absent())
                .withRequestBody(equalToJson("""
                        {"name": "Edge AI", "description": null, "url": null, "aliases": ["tiny ML", "on device"],
                         "countries": [], "creditRole": null, "definition": null}""")));

        this.highlights.stubFor(put(urlEqualTo("/api/v1/topics/ai")).willReturn(refused(412, "")));
        Http.Answer taken = this.ada.send("/admin/new/topics", "id", "ai", "name", "Half a <b>");
        assertThat(taken.status()).isEqualTo(422);
        Document page = Jsoup.parse(taken.body());
        assertThat(page.select("#id-wrong").text()).contains("already");
        assertThat(page.select("#name").attr("value")).isEqualTo("Half a <b>");
        assertThat(page.select("#id").attr("value")).isEqualTo("ai");
        assertThat(this.ada.send("/admin/new/topics", "id", "../accounts", "name", "X").status()).isEqualTo(422);
    }

    @Test
    void aRegionHasCountriesAndAChangeIsSeenAtOnce() throws IOException {
        this.people.stubFor(put(urlEqualTo("/api/v1/regions/apac")).willReturn(okJson("{\"id\": \"apac\"}")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/regions"))
            .willReturn(okJson("{\"items\": [{\"id\": \"apac\", \"name\": \"Old\"}], \"next\": null, \"total\": 1}")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/accounts"))
            .willReturn(okJson("{\"items\": [], \"next\": null, \"total\": 0}")));
        assertThat(this.ada.page("/admin/regions/apac").select(".chips").text()).contains("SG Singapore");
        this.ada.page("/admin/accounts");
        this.people.stubFor(get(urlPathEqualTo("/api/v1/regions"))
            .willReturn(okJson("{\"items\": [{\"id\": \"apac\", \"name\": \"New\"}], \"next\": null, \"total\": 1}")));
        this.ada.send("/admin/regions/apac", "tag", "\"r1\"", "name", "New", "countries", "sg, JP;kr\r\n vn");

        this.people.verify(putRequestedFor(urlEqualTo("/api/v1/regions/apac")).withHeader("If-Match", equalTo("\"r1\""))
            .withRequestBody(equalToJson("""
                    {"name": "New", "description": null, "url": null, "aliases": [],
                     "countries": ["SG", "JP", "KR", "VN"], "creditRole": null, "definition": null}""")));
        assertThat(this.ada.page("/admin/accounts").select("#region").text()).contains("New").doesNotContain("Old");
    }

    @Test
    void aReasonIsSaidInBothLanguages() throws IOException {
        this.highlights.stubFor(get(urlEqualTo("/api/v1/review-reasons/dead")).willReturn(okJson("""
                {"id": "dead", "name": {"en": "Dead", "zh": "失效"}, "text": {"en": "<b>Gone</b>"},
                 "decisions": ["reject"]}""").withHeader("ETag", "\"q1\"")));
        this.highlights.stubFor(put(urlEqualTo("/api/v1/review-reasons/dead")).willReturn(okJson("{}")));
        Document page = this.ada.page("/admin/review-reasons/dead");
        assertThat(page.select("textarea[lang=en]").text()).isEqualTo("<b>Gone</b>");
        assertThat(page.select("input[name=decision][checked]").eachAttr("value")).containsExactly("reject");

        this.ada.send("/admin/review-reasons/dead", "tag", "\"q1\"", "name.en", "Dead", "name.zh", "失效", "text.en",
                "It is gone", "text.zh", " ", "decision", "reject", "decision", "request-changes");
        this.highlights
            .verify(putRequestedFor(urlEqualTo("/api/v1/review-reasons/dead")).withHeader("If-Match", equalTo("\"q1\""))
                .withRequestBody(equalToJson("""
                        {"name": {"en": "Dead", "zh": "失效"}, "text": {"en": "It is gone"},
                         "decisions": ["reject", "request-changes"]}""")));
    }

    /** What a browser sends of a form when a button is pressed. */
    private static String[] filled(Document page, String button) {
        List<String> form = new ArrayList<>();
        for (Element field : page.select("form.editor [name]:not(button)")) {
            if (field.normalName().equals("select")) {
                Element chosen = field.selectFirst("option[selected]");
                form.addAll(List.of(field.attr("name"),
                        ((chosen != null) ? chosen : field.expectFirst("option")).attr("value")));
            }
            else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                form.addAll(List.of(field.attr("name"),
                        field.normalName().equals("textarea") ? field.wholeText() : field.attr("value")));
            }
        }
        form.addAll(List.of("do", button));
        return form.toArray(String[]::new);
    }

    private static List<String> ids(Document page) {
        return page.select("input[name^=fields.][name$=.id]").eachAttr("value");
    }

    private static ResponseDefinitionBuilder refused(int status, String error) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"No\", \"errors\": [%s]}".formatted(status, error));
    }

}
