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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SecurityForTests;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pages of the digest editor show and send.
 */
@GatewayTest
class EditingPagesTests {

    private static final String API = "/api/v1/digests/d1";

    private static final String EDIT = "/digests/d1/edit";

    private static final String EVIL = "<img src=x onerror=alert(1)>";

    private static final String DRAFT = """
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

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT, EDIT + "/about", EDIT + "/items/one", EDIT + "/sections/main",
            "/digests/d1/preview", "/digests/d1/history", "/digests/d1/publish" })
    void everyPageIsForWhoIsSignedInAndWritesNothing(String path) throws IOException {
        Http.Answer anonymous = Http.get(this.port, path, "Accept: text/html");
        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location").getFirst()).contains("/login");

        Http.Answer answer = read(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(written()).isZero();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src^=/assets/]), style, [style], [onerror], main b")).isEmpty();
        assertThat(answer.body()).doesNotContain("<img src=x");
        for (Element field : page
            .select("main input:not([type=hidden], [type=checkbox], [type=radio]), main select, main textarea")) {
            assertThat(field.hasAttr("aria-label") || !page.select("label[for=" + field.id() + "]").isEmpty())
                .as(field.outerHtml())
                .isTrue();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT, EDIT + "/about", EDIT + "/items/one", EDIT + "/sections/main",
            "/digests/d1/preview", "/digests/d1/history", "/digests/d1/publish" })
    void whomTheServiceForbidsItIsForbidden(String path) throws IOException {
        this.highlights.resetAll();
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));

        Http.Answer answer = Http.get(this.port, path, session("ana"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("text/html");
    }

    @Test
    void theEditorShowsWhatIsProposedAndWhy() throws IOException {
        Document page = Jsoup.parse(read(EDIT).body());

        assertThat(page.select(".items[data-section=main] > li").eachAttr("data-item")).containsExactly("one", "two",
                "three");
        assertThat(page.select("#item-three .wrong").text()).contains("Nobody can read");
        assertThat(page.select(".candidate .tag").text()).isEqualTo("9 points");
        assertThat(page.select(".candidate details li").eachText()).containsExactly("+8 Nominated: by " + EVIL,
                "-2 Others come first");
        assertThat(page.select("#candidate-five select[name=section] option[selected]").val()).isEqualTo("inner");
        assertThat(page.select(".proposals .pager a").attr("href")).isEqualTo(EDIT + "?after=15");
    }

    @Test
    void whereNothingIsProposedYetItSaysHowToGetProposals() throws IOException {
        reads(API + "/draft/proposals", okJson("{\"items\": [], \"total\": 0, \"facets\": {\"state\": {}}}"));
        assertThat(Jsoup.parse(read(EDIT).body()).select(".proposals").text()).contains("Nothing is proposed yet")
            .doesNotContain("Nothing fits");
        reads(API + "/draft/proposals",
                okJson("{\"items\": [], \"total\": 0, \"facets\": {\"state\": {\"selected\": 4}}}"));
        assertThat(Jsoup.parse(read(EDIT).body()).select(".proposals").text()).contains("Nothing fits");
    }

    @Test
    void filtersAreAskedForAndStayWhenSomethingIsMoved() throws IOException {
        Document page = Jsoup.parse(read(EDIT + "?find=a%26b&was=deferred").body());

        assertThat(this.highlights.getAllServeEvents()
            .stream()
            .map((event) -> event.getRequest().getUrl())
            .filter((url) -> url.startsWith(API + "/draft/proposals")))
            .containsExactly(API + "/draft/proposals?q=a%26b&state=deferred&limit=15");
        String action = page.select("#item-one form").attr("action");
        assertThat(action).isEqualTo(EDIT + "/items/one?find=a%26b&was=deferred");
        assertThat(post(action, "tag=\"7\"", "do=down").header("Location"))
            .containsExactly(EDIT + "?find=a%26b&was=deferred&did=moved&item=one#item-one");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            two,   up,     '{"section": "main", "position": 0}'
            two,   down,   '{"section": "main", "position": 2}'
            one,   down,   '{"section": "main", "position": 1}'
            one,   up,     '{"section": "main", "position": 0}'
            three, down,   '{"section": "main", "position": 2}'
            three, after,  '{"section": "outer", "position": 0}'
            four,  before, '{"section": "outer"}'
            one,   before, '{"section": "main", "position": 0}'
            """)
    void aMoveIsSentAsThePlaceItLeadsTo(String id, String step, String body) throws IOException {
        Http.Answer answer = post(EDIT + "/items/" + id, "tag=\"7\"", "do=" + step);

        assertThat(answer.status()).isEqualTo(303);
        this.highlights.verify(1,
                putRequestedFor(urlEqualTo(API + "/highlights/" + id)).withHeader("If-Match", equalTo("\"7\""))
                    .withRequestBody(equalToJson(body)));
    }

    @Test
    void aMoveNamesItsSectionAndADropItsPlaceToo() throws IOException {
        post(EDIT + "/items/five", "tag=\"7\"", "do=move", "section=inner", "position=");
        post(EDIT + "/items/five", "tag=\"7\"", "do=move", "section=inner", "position=1");
        post(EDIT + "/items/five", "tag=\"7\"", "do=declined");

        verifyPut("five", "{\"section\": \"inner\"}");
        verifyPut("five", "{\"section\": \"inner\", \"position\": 1}");
        verifyPut("five", "{\"state\": \"declined\"}");
    }

    @Test
    void whereSomethingStandsNowIsSaid() throws IOException {
        Document page = Jsoup.parse(read(EDIT + "?did=moved&item=two").body());
        assertThat(page.select("#told[aria-live=polite]").text())
            .isEqualTo(EVIL + " is now 2 of 3 in Main <b>part</b>.");
        assertThat(Jsoup.parse(read(EDIT + "?did=%3Cb%3E").body()).select("#told").text()).isEmpty();
    }

    @Test
    void composingSendsHow() throws IOException {
        post(EDIT + "/compose", "tag=\"7\"", "groupBy=region", "nested=kind", "most=30", "anew=true");

        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/compose")).withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalToJson("{\"groupBy\": [\"region\", \"kind\"], \"most\": 30, \"anew\": true}")));
    }

    @Test
    void sectionsAreAddedMovedAndRemovedWithAllTheyHold() throws IOException {
        post(EDIT + "/sections", "tag=\"7\"", "title=Línea nueva", "inside=outer");
        assertThat(sent()).contains("{\"id\":\"linea-nueva\",\"title\":\"Línea nueva\",\"items\":[],\"sections\":[]}")
            .contains("Own words");

        this.highlights.resetRequests();
        post(EDIT + "/sections/outer", "tag=\"7\"", "do=up");
        assertThat(sent().indexOf("\"outer\"")).isLessThan(sent().indexOf("\"main\""));
        assertThat(sent()).contains("\"inner\"").contains("\"four\"");

        this.highlights.resetRequests();
        post(EDIT + "/sections/outer", "tag=\"7\"", "do=remove");
        assertThat(sent()).contains("\"main\"").doesNotContain("outer").doesNotContain("four");
    }

    @Test
    void wordsOfAnItemReplaceItsOwnAndNothingElse() throws IOException {
        Http.Answer answer = post(EDIT + "/items/one/words", "tag=\"7\"", "title=New", "text=Two\r\nlines", "line=",
                "image.ref=/api/v1/images/a", "image.alt=A chart", "image.caption=", "image.credit=", "image.ref=",
                "image.alt=", "image.caption=", "image.credit=");

        assertThat(answer.header("Location")).containsExactly(EDIT + "?did=saved&item=one#item-one");
        this.highlights.verify(patchRequestedFor(urlEqualTo(API)).withHeader("If-Match", equalTo("\"7\"")));
        assertThat(sent()).contains("""
                {"achievementId":"one","text":"Two\\nlines","images":[{"ref":"/api/v1/images/a","alt":"A chart"}],\
                "title":"New"}""")
            .contains("{\"achievementId\":\"two\",\"images\":[]}")
            .contains("\"intro\":\"Before\"");
    }

    @Test
    void whatIsLeftEmptyIsTakenOut() throws IOException {
        post(EDIT + "/about", "tag=\"7\"", "title=T", "period=2021-Q3", "language=en", "style=lines", "program=",
                "number=3", "intro=", "author.name=Ana", "author.personId=", "author.jobTitle=", "author.name=",
                "author.personId=", "author.jobTitle=");

        this.highlights.verify(patchRequestedFor(urlEqualTo(API)).withRequestBody(equalToJson("""
                {"title": "T", "period": "2021-Q3", "language": "en", "style": "lines", "program": null, "number": 3,
                 "publishedOn": null, "intro": null, "outro": null, "authors": [{"name": "Ana"}], "legend": [],
                 "editions": [], "images": []}""")));
    }

    @Test
    void afterSomebodyElsesChangeThePageSaysWhatItWasAndKeepsWhatIsTyped() throws IOException {
        writes(problem(412, ""));

        Http.Answer answer = post(EDIT + "/items/one/words", "tag=\"6\"", "seen=2026-01-02T03:04:05Z", "title=" + EVIL,
                "text=Typed", "image.ref=/x", "image.alt=Seen", "image.caption=", "image.credit=");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(412);
        assertThat(page.select("#text").text()).isEqualTo("Typed");
        assertThat(page.select("#title").val()).isEqualTo(EVIL);
        assertThat(page.select("#image-alt-0").val()).isEqualTo("Seen");
        assertThat(page.select("input[name=tag]").val()).as("to be saved on top of it").isEqualTo("\"7\"");
        assertThat(page.select("[aria-labelledby=meanwhile]").text())
            .contains("Max <b>", "One", "moved", "Inner", "Main <b>part</b>", "+New " + EVIL)
            .doesNotContain("Seen before");
    }

    @ParameterizedTest
    @CsvSource({ "409, /about", "422, /about", "422, /sections/main/words", "409, /sections/main/words" })
    void whatIsRefusedIsStillInTheForm(int status, String form) throws IOException {
        writes(problem(status, "{\"pointer\": \"/title\", \"detail\": \"is too short\"}"));

        Http.Answer answer = post(EDIT + form, "tag=\"7\"", "seen=2026-01-02T03:04:05Z", "title=X",
                "intro=Typed " + EVIL, "period=2021-Q3", "language=en");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#refused[role=alert]").text()).contains("is too short");
        assertThat(page.select("#title").val()).isEqualTo("X");
        assertThat(page.select("#intro").text()).isEqualTo("Typed " + EVIL);
    }

    @Test
    void aDigestThatCannotBeginIsStillInTheForm() throws IOException {
        writes(problem(422, "{\"pointer\": \"/period\", \"detail\": \"is no period\"}"));

        Http.Answer answer = post("/curate", "title=New", "period=soon", "language=en", "authors=Ana\r\nBo");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#wrong-period").text()).isEqualTo("is no period");
        assertThat(page.select("#period").val()).isEqualTo("soon");
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/digests")).withRequestBody(equalToJson(
                """
                        {"title": "New", "period": "soon", "language": "en", "authors": [{"name": "Ana"}, {"name": "Bo"}]}""")));
    }

    @Test
    void aDigestThatBeginsIsEdited() throws IOException {
        assertThat(post("/curate", "title=New", "period=2021-Q4", "language=en").header("Location"))
            .containsExactly(EDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT + "/about", EDIT + "/items/one/words", EDIT + "/sections/main/words" })
    void whileAServiceIsDownAllThatWasTypedCanBeSentAgain(String form) throws IOException {
        this.highlights.resetAll();
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        Http.Answer answer = post(form, "tag=\"7\"", "title=Typed", "text=" + EVIL, "image.alt=A", "image.alt=B");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.select("main form").attr("action")).isEqualTo(form);
        assertThat(page.select("input[name=tag]").val()).isEqualTo("\"7\"");
        assertThat(page.select("[name=title]").text()).isEqualTo("Typed");
        assertThat(page.select("[name=text]").text()).isEqualTo(EVIL);
        assertThat(page.select("[name=image.alt]").eachText()).containsExactly("A", "B");
    }

    @Test
    void thePreviewIsTheArticleWithoutStyleAndScript() throws IOException {
        Document page = Jsoup.parse(read("/digests/d1/preview").body());

        assertThat(page.select("#article[data-hx-disable] article h1").text()).isEqualTo("A digest");
        assertThat(page.select("#article script, #article [style]")).isEmpty();
    }

    @Test
    void theChecklistLeadsToWhatIsToBeMendedAndHoldsBackWhatCannotComeOut() throws IOException {
        reads(API + "/draft/checks",
                okJson("""
                        [{"what": "no-alt-text", "blocking": false, "achievementId": "one", "section": "main", "title": "%s", "names": ["/a"]},
                         {"what": "empty-section", "blocking": false, "achievementId": null, "section": "outer", "title": "Outer", "names": []},
                         {"what": "not-readable", "blocking": true, "achievementId": "three", "section": "main", "title": null, "names": []}]"""
                    .formatted(EVIL)));

        Document page = Jsoup.parse(read("/digests/d1/publish").body());

        assertThat(page.select(".finding a").eachAttr("href")).containsExactly(EDIT + "/items/one",
                EDIT + "#section-outer", EDIT + "/items/three");
        assertThat(page.select("form[action=/digests/d1/publish]")).isEmpty();
    }

    @Test
    void aFurtherRevisionAsksWhatItCorrects() throws IOException {
        reads(API + "/draft", okJson(DRAFT.formatted("published", "1")).withHeader("ETag", "\"7\""));
        reads(API + "/draft/checks", okJson("[{\"what\": \"correction-needed\", \"blocking\": false}]"));
        assertThat(Jsoup.parse(read("/digests/d1/publish").body()).select("#correction[required]")).hasSize(1);

        writes(problem(422, "{\"pointer\": \"/correction\", \"detail\": \"is needed\"}"));
        Http.Answer refused = post("/digests/d1/publish", "tag=\"7\"", "correction=Names");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#correction").text()).isEqualTo("Names");

        writes(okJson("{}"));
        assertThat(post("/digests/d1/publish", "tag=\"7\"", "correction=Names").header("Location"))
            .containsExactly("/digests/d1/publish?did=published");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/publish")).withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalToJson("{\"correction\": \"Names\"}")));
    }

    @Test
    void withdrawingAndTranslatingSendWhatTheyNeed() throws IOException {
        post("/digests/d1/publish/withdraw", "tag=\"7\"", "reason=Wrong");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/withdraw")).withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalToJson("{\"reason\": \"Wrong\"}")));

        writes(okJson("{\"slug\": \"d1-zh\"}"));
        assertThat(post("/digests/d1/publish/translations", "language=zh", "slug=").header("Location"))
            .containsExactly("/digests/d1-zh/edit");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/translations"))
            .withRequestBody(equalToJson("{\"language\": \"zh\"}")));
    }

    @Test
    void deadLinksAreShownAndTheNextAreOffered() throws IOException {
        writes(okJson("""
                {"total": 12, "next": 8, "links": [
                  {"url": "javascript:alert(1)", "achievementId": "one", "title": "%s", "answer": "gone"},
                  {"url": "https://example.org/", "achievementId": "two", "title": "Two", "answer": "there"}]}"""
            .formatted(EVIL)));

        Document page = Jsoup.parse(post("/digests/d1/publish/links", "from=0").body());

        assertThat(page.select("#links li")).hasSize(1);
        assertThat(page.select("#links li").text()).contains("Nothing there", EVIL);
        assertThat(page.select("#links a[href^=javascript]")).isEmpty();
        assertThat(page.select("#links input[name=from]").val()).isEqualTo("8");
    }

    private void reads(String path, ResponseDefinitionBuilder answer) {
        this.highlights.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }

    private void writes(ResponseDefinitionBuilder answer) {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            this.highlights
                .stubFor(com.github.tomakehurst.wiremock.client.WireMock.request(method, anyUrl()).willReturn(answer));
        }
    }

    private static ResponseDefinitionBuilder problem(int status, String error) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"Why\", \"errors\": [%s]}".formatted(status, error));
    }

    private Http.Answer read(String path) throws IOException {
        return Http.get(this.port, path, session("cal"));
    }

    private Http.Answer post(String path, String... fields) throws IOException {
        List<String> headers = new ArrayList<>(List.of(session("cal")));
        headers.add("Content-Type: application/x-www-form-urlencoded");
        String body = Arrays.stream(fields)
            .map((field) -> field.substring(0, field.indexOf('=')) + "="
                    + URLEncoder.encode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return Http.write(this.port, "POST", path, body, headers.toArray(new String[0]));
    }

    private static String[] session(String account) {
        return Stream.concat(Stream.of(SecurityForTests.session(account)), Stream.of("Accept: text/html"))
            .toArray(String[]::new);
    }

    private void verifyPut(String id, String body) {
        this.highlights.verify(1,
                putRequestedFor(urlEqualTo(API + "/highlights/" + id)).withRequestBody(equalToJson(body)));
    }

    private String sent() {
        return this.highlights.findAll(patchRequestedFor(urlEqualTo(API))).getFirst().getBodyAsString();
    }

    private long written() {
        return this.highlights.getAllServeEvents()
            .stream()
            .filter((event) -> !event.getRequest().getMethod().equals(RequestMethod.GET))
            .count();
    }

}
