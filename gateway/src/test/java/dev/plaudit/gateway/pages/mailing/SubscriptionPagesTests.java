package dev.plaudit.gateway.pages.mailing;

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

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for asking for digests by e-mail, and for the pages behind the links in them.
 */
@GatewayTest
class SubscriptionPagesTests {

    private static final String CONFIRM = "/subscriptions/confirm?token=abc_-";

    private static final String END = "/subscriptions/end/abc_-";

    private static final String INTERNAL = "/internal/subscription-";

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void peopleServiceKnowsOneToken() {
        this.people.resetAll();
        this.people.stubFor(post(urlPathMatching("/internal/.*")).willReturn(aResponse().withStatus(404)));
        knows("{\"program\":\"<b>Experts</b>\",\"language\":null,\"new\":1}");
    }

    private void knows(String about) {
        this.people.stubFor(
                post(urlPathMatching(INTERNAL + ".*")).withRequestBody(equalToJson("{\"token\":\"abc_-\"}", true, true))
                    .willReturn(okJson(about)));
    }

    @Test
    void readingThePageConfirmsNothing() throws IOException {
        Http.Answer answer = Http.get(this.port, CONFIRM, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main").text()).contains("New digests of <b>Experts</b> will come");
        assertThat(page.select("main form[method=post] button")).hasSize(1);
        assertThat(page.select("main form").hasAttr("action")).isFalse();
        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        assertThat(Http.send(this.port, "HEAD", CONFIRM).status()).isEqualTo(200);
        this.people.verify(0, postRequestedFor(urlEqualTo(INTERNAL + "confirmations")));
    }

    @Test
    void theButtonConfirmsWithoutSignInCookieAndCsrf() throws IOException {
        Http.Answer answer = Http.write(this.port, "POST", CONFIRM, "", FORM, "Cookie: SESSION=none");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("main [role=status]").text())
            .isEqualTo("New digests of <b>Experts</b> come to your address.");
        this.people.verify(1, postRequestedFor(urlEqualTo(INTERNAL + "confirmations")).withHeader("Authorization",
                matching("Bearer ey.*")));
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
        this.people.verify(0, postRequestedFor(urlEqualTo(INTERNAL + "ends")));
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assertThat(Http.write(this.port, "POST", END, parts, "Content-Type: multipart/form-data; boundary=x").status())
            .isEqualTo(200);
        assertThat(Http.write(this.port, "POST", END, "List-Unsubscribe=One-Click", FORM).status()).isEqualTo(200);
        assertThat(Http.write(this.port, "POST", END, "").status()).isEqualTo(200);
        this.people.verify(3, postRequestedFor(urlEqualTo(INTERNAL + "ends"))
            .withRequestBody(equalToJson("{\"token\":\"abc_-\",\"never\":false}")));
        Http.Answer never = Http.write(this.port, "POST", END, "List-Unsubscribe=One-Click&never=true", FORM);
        assertThat(Jsoup.parse(never.body()).select("main [role=status]").text()).contains("whoever asks");
        this.people.verify(1, postRequestedFor(urlEqualTo(INTERNAL + "ends"))
            .withRequestBody(equalToJson("{\"token\":\"abc_-\",\"never\":true}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/subscriptions/confirm?token=wrong", "/subscriptions/confirm?token=",
            "/subscriptions/confirm", "/subscriptions/end/wrong", "/subscriptions/end/%22%3E%3Cscript%3E" })
    void anyOtherTokenIsNotThere(String address) throws IOException {
        Http.Answer asked = Http.get(this.port, address, "Accept: text/html");
        Http.Answer posted = Http.write(this.port, "POST", address, "", FORM);
        assertThat(asked.status()).isEqualTo(404);
        assertThat(posted.status()).isEqualTo(404);
        assertThat(posted.body()).isEqualTo(asked.body()).contains("There is nothing at this address");
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
