package dev.plaudit.gateway.pages.editing;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told in a digest, where, and in which words.
 */
class ComposingTests extends EditingTest {

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

    private void verifyPut(String id, String body) {
        this.highlights.verify(1,
                putRequestedFor(urlEqualTo(API + "/highlights/" + id)).withRequestBody(equalToJson(body)));
    }

}
