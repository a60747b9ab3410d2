package dev.plaudit.gateway.pages.mailing;

import java.io.IOException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page that stops e-mails.
 */
class UnsubscribeTests extends MailLinkTest {

    private static final String PAGE = "/unsubscribe/u1abc_-";

    private static final String CHECKS = "/internal/unsubscription-checks";

    private static final String STOPS = "/internal/unsubscriptions";

    @BeforeEach
    void peopleServiceKnowsOneToken() {
        for (String address : new String[] { CHECKS, STOPS }) {
            this.people.stubFor(post(urlEqualTo(address)).withRequestBody(equalToJson("{\"token\":\"u1abc_-\"}"))
                .willReturn(okJson("{\"type\":\"comment\",\"about\":\"what <others> write\",\"new\":1}")));
        }
    }

    @Test
    void readingThePageStopsNothing() throws IOException {
        assertThat(assertOnlyAsks(PAGE).select("main").text()).contains("no more e-mails about what <others> write");
        verifyAsked(0, STOPS);
    }

    @Test
    void postingStopsWithoutSignInCookieAndCsrf() throws IOException {
        assertThat(assertDone(posted(PAGE, ONE_CLICK), STOPS)).contains("no more e-mails about what <others> write");
    }

    @Test
    void mailProgramsPostInEitherForm() throws IOException {
        assertThat(postedInParts(PAGE).status()).isEqualTo(200);
        assertThat(Http.write(this.port, "POST", PAGE, "").status()).isEqualTo(200);
    }

    @Test
    void whateverElseABrowserBringsMakesNoDifference() throws IOException {
        assertThat(posted(PAGE, ONE_CLICK, "Cookie: SESSION=none", "Origin: https://evil.example",
                "Authorization: Bearer plaudit_none")
            .status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/unsubscribe/wrong", "/unsubscribe/u1", "/unsubscribe/%22%3E%3Cscript%3E" })
    void anyOtherTokenIsNotThere(String address) throws IOException {
        assertNotThere(address);
    }

    @Test
    void onlyReadingAndPostingAreThere() throws IOException {
        assertThat(Http.write(this.port, "DELETE", PAGE, "").status()).isEqualTo(405);
        assertThat(Http.write(this.port, "POST", "/unsubscribe/", "").status()).isIn(401, 403, 404);
    }

    @Test
    void withoutPeopleServiceThePageSaysSo() throws IOException {
        this.people.stubFor(post(urlEqualTo(STOPS)).willReturn(aResponse().withStatus(500)));
        assertThat(posted(PAGE, ONE_CLICK).status()).isEqualTo(503);
    }

}
