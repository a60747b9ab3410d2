package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.pages.Form;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ImportTests {

    private static final String ROWS = "/api/v1/me/achievements/by-client-id/";

    private static final String TABLE = """
            title,kind,date,links,credits,reach.attendees,clientId
            "Maps, <b>again</b>",talk,2021-09,https://one.example/; https://two.example/,Ana; Bo,80,row 1
            Wrong,talk,never,,,,row-2
            Many,talk,2021,,,lots,row-3
            """;

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void anaMayReport() {
        Known.accounts(this.people, Tokens.ANA);
        this.highlights.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"id\": \"talk\", \"items\": []}")));
        this.highlights.stubFor(put(urlPathMatching(ROWS + ".*"))
            .withRequestBody(matchingJsonPath("$.title", equalTo("Wrong")))
            .willReturn(aResponse().withStatus(422)
                .withBody("{\"status\": 422, \"errors\": [{\"pointer\": \"/date\", \"detail\": \"is no date\"}]}")));
    }

    @Test
    void tableIsCheckedRowByRowAndNothingStored() throws IOException {
        Document page = Jsoup.parse(form().with("text", TABLE).to("/submissions/import").body());

        assertThat(page.select("tbody tr").eachText()).containsExactly("2 Maps, <b>again</b> can be drafted",
                "3 Wrong Date: is no date", "4 Many How big it was 1: must be a whole number");
        assertThat(page.select("#text").val()).isEqualTo(TABLE.strip());
        this.highlights
            .verify(putRequestedFor(urlEqualTo(ROWS + "row%201?validateOnly=true")).withRequestBody(equalToJson(
                    """
                            {"title": "Maps, <b>again</b>", "kind": "talk", "date": "2021-09",
                             "links": [{"url": "https://one.example/"}, {"url": "https://two.example/"}],
                             "credits": [{"name": "Ana"}, {"name": "Bo"}], "reach": [{"metric": "attendees", "value": 80}]}""")));
        this.highlights.verify(0, putRequestedFor(urlEqualTo(ROWS + "row%201")));
    }

    @Test
    void whatIsRightIsDraftedUnderItsOwnName() throws IOException {
        Document page = Jsoup
            .parse(form().with("text", TABLE).with("do", "import").with("from", "0").to("/submissions/import").body());

        assertThat(page.select(".note.good").text()).contains("One draft is there");
        assertThat(page.text()).contains("That was the whole table");
        this.highlights.verify(1, putRequestedFor(urlEqualTo(ROWS + "row%201")));
        this.highlights.verify(0, putRequestedFor(urlEqualTo(ROWS + "row-3")));
    }

    @Test
    void longTableIsReadInSteps() throws IOException {
        String table = "title,kind\n" + "Talk,talk\n".repeat(250);

        Document first = Jsoup.parse(form().with("text", table).to("/submissions/import").body());
        Document second = Jsoup
            .parse(form().with("text", table).with("do", "skip").with("from", "200").to("/submissions/import").body());

        assertThat(first.select("tbody tr")).hasSize(100);
        assertThat(first.select("h2").eachText()).contains("Rows 1 to 100 of 250");
        assertThat(first.select("input[name=from]").val()).isEqualTo("0");
        assertThat(second.text()).contains("That was the whole table");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "kind\ntalk\n", "title,<script>\na,b\n", "title,title\na,b\n", "title\n\"never ends" })
    void whatIsNoTableIsSaidAndKept(String table) throws IOException {
        Http.Answer answer = form().with("text", table).to("/submissions/import");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#refused").text()).isNotEmpty();
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(this.highlights.findAll(putRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void tooManyRowsAreNotRead() throws IOException {
        Http.Answer answer = form().with("text", "title\n" + "a\n".repeat(5001)).to("/submissions/import");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#refused").text()).contains("more than 5,000 rows");
    }

    @Test
    void serviceThatIsDownLosesNothing() throws IOException {
        this.highlights.stubFor(put(urlPathMatching(ROWS + ".*")).willReturn(aResponse().withStatus(503)));

        Http.Answer answer = form().with("text", TABLE).to("/submissions/import");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.body()).select("#text").val()).isEqualTo(TABLE.strip());
    }

    private Form form() {
        return Form.by(this.port, "ana");
    }

}
