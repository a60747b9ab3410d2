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
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page that stops e-mails.
 */
@GatewayTest
class UnsubscribeTests {

    private static final String PAGE = "/unsubscribe/u1abc_-";

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void peopleServiceKnowsOneToken() {
        this.people.resetAll();
        this.people
            .stubFor(post(urlEqualTo("/internal/unsubscription-checks")).willReturn(aResponse().withStatus(404)));
        this.people.stubFor(post(urlEqualTo("/internal/unsubscriptions")).willReturn(aResponse().withStatus(404)));
        for (String address : new String[] { "/internal/unsubscription-checks", "/internal/unsubscriptions" }) {
            this.people.stubFor(post(urlEqualTo(address)).withRequestBody(equalToJson("{\"token\":\"u1abc_-\"}"))
                .willReturn(okJson("{\"type\":\"comment\",\"about\":\"what <others> write\",\"new\":1}")));
        }
    }

    @Test
    void readingThePageStopsNothing() throws IOException {
        Http.Answer answer = Http.get(this.port, PAGE, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).hasSize(1)
            .allMatch((policy) -> policy.contains("form-action 'self'") && !policy.contains("unsafe-inline"));
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main").text()).contains("no more e-mails about what <others> write");
        assertThat(page.select("main form[method=post] button")).hasSize(1);
        assertThat(page.select("main form").hasAttr("action")).isFalse();
        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        assertThat(Http.send(this.port, "HEAD", PAGE).status()).isEqualTo(200);
        this.people.verify(0, postRequestedFor(urlEqualTo("/internal/unsubscriptions")));
    }

    @Test
    void postingStopsWithoutSignInCookieAndCsrf() throws IOException {
        Http.Answer answer = Http.write(this.port, "POST", PAGE, "List-Unsubscribe=One-Click", FORM);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("main [role=status]").text())
            .contains("no more e-mails about what <others> write");
        this.people.verify(1, postRequestedFor(urlEqualTo("/internal/unsubscriptions")).withHeader("Authorization",
                matching("Bearer ey.*")));
    }

    @Test
    void mailProgramsPostInEitherForm() throws IOException {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assertThat(Http.write(this.port, "POST", PAGE, parts, "Content-Type: multipart/form-data; boundary=x").status())
            .isEqualTo(200);
        assertThat(Http.write(this.port, "POST", PAGE, "").status()).isEqualTo(200);
    }

    @Test
    void whateverElseABrowserBringsMakesNoDifference() throws IOException {
        assertThat(Http
            .write(this.port, "POST", PAGE, "List-Unsubscribe=One-Click", FORM, "Cookie: SESSION=none",
                    "Origin: https://evil.example", "Authorization: Bearer plaudit_none")
            .status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/unsubscribe/wrong", "/unsubscribe/u1", "/unsubscribe/%22%3E%3Cscript%3E" })
    void anyOtherTokenIsNotThere(String address) throws IOException {
        Http.Answer asked = Http.get(this.port, address, "Accept: text/html");
        Http.Answer posted = Http.write(this.port, "POST", address, "List-Unsubscribe=One-Click", FORM);
        assertThat(asked.status()).isEqualTo(404);
        assertThat(posted.status()).isEqualTo(404);
        assertThat(posted.body()).isEqualTo(asked.body()).contains("There is nothing at this address");
    }

    @Test
    void onlyReadingAndPostingAreThere() throws IOException {
        assertThat(Http.write(this.port, "DELETE", PAGE, "").status()).isEqualTo(405);
        assertThat(Http.write(this.port, "POST", "/unsubscribe/", "").status()).isIn(401, 403, 404);
    }

    @Test
    void withoutPeopleServiceThePageSaysSo() throws IOException {
        this.people.stubFor(post(urlEqualTo("/internal/unsubscriptions")).willReturn(aResponse().withStatus(500)));
        assertThat(Http.write(this.port, "POST", PAGE, "List-Unsubscribe=One-Click", FORM).status()).isEqualTo(503);
    }

}
