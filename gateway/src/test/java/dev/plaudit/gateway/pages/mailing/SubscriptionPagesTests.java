package dev.plaudit.gateway.pages.mailing;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for asking for digests by e-mail, and for the pages behind the links in them.
 */
class SubscriptionPagesTests extends MailLinkTest {

    private static final String CONFIRM = "/subscriptions/confirm?token=abc_-";

    private static final String END = "/subscriptions/end/abc_-";

    private static final String INTERNAL = "/internal/subscription-";

    @BeforeEach
    void peopleServiceKnowsOneToken() {
        knows("{\"program\":\"<b>Experts</b>\",\"language\":null,\"new\":1}");
    }

    private void knows(String about) {
        this.people.stubFor(
                post(urlPathMatching(INTERNAL + ".*")).withRequestBody(equalToJson("{\"token\":\"abc_-\"}", true, true))
                    .willReturn(okJson(about)));
    }

    @Test
    void readingThePageConfirmsNothing() throws IOException {
        assertThat(assertOnlyAsks(CONFIRM).select("main").text()).contains("New digests of <b>Experts</b> will come");
        verifyAsked(0, INTERNAL + "confirmations");
    }

    @Test
    void theButtonConfirmsWithoutSignInCookieAndCsrf() throws IOException {
        assertThat(assertDone(posted(CONFIRM, "", "Cookie: SESSION=none"), INTERNAL + "confirmations"))
            .isEqualTo("New digests of <b>Experts</b> come to your address.");
    }

    @Test
    void whoGetsChineseDigestsReadsChinese() throws IOException {
        knows("{\"program\":null,\"language\":\"zh-TW\"}");
        Document page = Jsoup.parse(Http.get(this.port, CONFIRM).body());
        assertThat(page.select("html").attr("lang")).isEqualTo("zh");
        assertThat(page.select("main").text()).contains("所有项目", "确认订阅");
    }

    @Test
    void mailProgramsEndInEitherFormAndPeopleForEver() throws IOException {
        assertThat(Http.get(this.port, END).status()).isEqualTo(200);
        verifyAsked(0, INTERNAL + "ends");
        assertThat(postedInParts(END).status()).isEqualTo(200);
        assertThat(posted(END, ONE_CLICK).status()).isEqualTo(200);
        assertThat(Http.write(this.port, "POST", END, "").status()).isEqualTo(200);
        this.people.verify(3, postRequestedFor(urlEqualTo(INTERNAL + "ends"))
            .withRequestBody(equalToJson("{\"token\":\"abc_-\",\"never\":false}")));
        Http.Answer never = posted(END, ONE_CLICK + "&never=true");
        assertThat(Jsoup.parse(never.body()).select("main [role=status]").text()).contains("whoever asks");
        this.people.verify(1, postRequestedFor(urlEqualTo(INTERNAL + "ends"))
            .withRequestBody(equalToJson("{\"token\":\"abc_-\",\"never\":true}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/subscriptions/confirm?token=wrong", "/subscriptions/confirm?token=",
            "/subscriptions/confirm", "/subscriptions/end/wrong", "/subscriptions/end/%22%3E%3Cscript%3E" })
    void anyOtherTokenIsNotThere(String address) throws IOException {
        assertNotThere(address);
    }

    @Test
    void anybodyAsksAndIsNobodyWhateverTheyBringAlong() throws IOException {
        this.people.stubFor(post(urlEqualTo("/api/v1/subscriptions"))
            .willReturn(aResponse().withStatus(202).withHeader("Content-Type", "application/json").withBody("{}")));
        String wish = "{\"email\":\"a@mail.example\"}";
        String json = "Content-Type: application/json";
        for (String[] more : new String[][] { { json }, { json, "Cookie: SESSION=none" },
                { json, "Authorization: Bearer plaudit_none" } }) {
            Http.Answer answer = Http.write(this.port, "POST", "/api/v1/subscriptions", wish, more);
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
        this.people.verify(3,
                postRequestedFor(urlEqualTo("/api/v1/subscriptions")).withoutHeader("Cookie")
                    .withHeader("Content-Type", equalTo("application/json"))
                    .withRequestBody(equalToJson(wish)));
    }

    @Test
    void nothingElseOfItIsOpen() throws IOException {
        assertThat(Http.write(this.port, "PUT", "/api/v1/subscriptions", "{}").status()).isIn(401, 403);
        assertThat(Http.write(this.port, "POST", "/api/v1/subscriptions/count", "{}").status()).isIn(401, 403);
        assertThat(Http.write(this.port, "POST", "/api/v1/people", "{}").status()).isIn(401, 403);
        assertThat(Http.write(this.port, "DELETE", END, "").status()).isEqualTo(405);
    }

}
