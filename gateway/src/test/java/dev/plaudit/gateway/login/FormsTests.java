package dev.plaudit.gateway.login;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import dev.plaudit.gateway.Browser;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms of a session, files among them, in front of a highlights-service that takes
 * everything.
 */
class FormsTests extends SignInTest {

    private static final String MULTIPART = "multipart/form-data; boundary=x";

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @BeforeEach
    void everythingIsTaken() {
        this.highlights.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"i1\", \"items\": []}")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/submit", "/submit?url=https://one.example/&title=A%20b", "/submissions",
            "/submissions/a1", "/submissions/a1/edit", "/submissions/import", "/me", "/me/tokens", "/me/notifications",
            "/me/data" })
    void whoIsNotSignedInIsLedToTheLoginAndBack(String address) {
        HttpResponse<String> answer = this.browser.get(address);
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(Browser.location(answer)).startsWith("/login?return=");

        String start = Jsoup.parse(this.browser.step(answer).body())
            .select("a[href*=/oauth2/authorization/one]")
            .attr("href");
        HttpResponse<String> back = signIn(this.browser, this.one, "one", "ana", start);
        assertThat(Browser.location(back)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/submit", "/submit/form", "/submit/autosave", "/submissions/a1/comments", "/me/profile",
            "/me/tokens", "/me/erase" })
    void formsNeedTheirToken(String address) {
        signIn(this.browser, this.one, "one", "ana");

        assertThat(this.browser.post(address, Map.of("title", "Flood maps")).statusCode()).isEqualTo(403);
        assertThat(this.highlights.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void fileIsTakenWithAllThatIsTypedAroundIt() {
        signIn(this.browser, this.one, "one", "ana");

        HttpResponse<String> answer = send("/submit/images", part("_csrf", csrf(this.browser)) + part("title", "Flüsse")
                + part("image.alt", "A map") + file(1000) + "--x--\r\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("#title").val()).isEqualTo("Flüsse");
        assertThat(Jsoup.parse(answer.body()).select("#images-0-alt").val()).isEqualTo("A map");
        assertThat(this.highlights.findAll(postRequestedFor(urlEqualTo("/api/v1/images")))).singleElement()
            .satisfies((sent) -> assertThat(sent.getBody()).hasSize(1000))
            .satisfies((sent) -> assertThat(sent.getHeader("Content-Type")).isEqualTo("image/png"));
    }

    @Test
    void fileNeedsTheTokenAndTheWordsForWhoDoesNotSeeIt() {
        signIn(this.browser, this.one, "one", "ana");

        assertThat(send("/submit/images", part("image.alt", "A map") + file(1000) + "--x--\r\n").statusCode())
            .isEqualTo(403);
        HttpResponse<String> answer = send("/submit/images",
                part("_csrf", csrf(this.browser)) + part("title", "Kept") + file(1000) + "--x--\r\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#title").val()).isEqualTo("Kept");
        assertThat(Jsoup.parse(answer.body()).select("#images-wrong").text()).contains("what the image shows");
        assertThat(this.highlights.findAll(postRequestedFor(urlEqualTo("/api/v1/images")))).isEmpty();
    }

    @Test
    void largerFilesAreRefusedWithAllThatWasTyped() {
        signIn(this.browser, this.one, "one", "ana");

        HttpResponse<String> answer = send("/submit/images", part("_csrf", csrf(this.browser)) + part("title", "Kept")
                + part("image.alt", "A map") + file(8 * 1024 * 1024 + 1) + "--x--\r\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#title").val()).isEqualTo("Kept");
        assertThat(Jsoup.parse(answer.body()).select("#images-wrong").text()).contains("larger than 8 MB");
        assertThat(this.highlights.findAll(postRequestedFor(urlEqualTo("/api/v1/images")))).isEmpty();
    }

    @Test
    void whatIsMuchLargerIsNotEvenRead() throws IOException {
        Http.Answer answer = Http.raw(this.port,
                "POST /submit/images HTTP/1.1\r\nHost: plaudit.example\r\nContent-Type: " + MULTIPART
                        + "\r\nContent-Length: 10000000\r\n\r\n--x\r\n");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("text/html");
        assertThat(answer.body()).contains("This is too large").doesNotContain("Exception");
    }

    @Test
    void partsAreReadWhereFilesAreTakenAndNowhereElse() {
        signIn(this.browser, this.one, "one", "ana");

        assertThat(send("/submit/form", part("_csrf", csrf(this.browser)) + part("title", "A b c") + "--x--\r\n")
            .statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> send(String path, String body) {
        return this.browser.send("POST", path, body, "Content-Type", MULTIPART);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private static String file(int size) {
        return "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n%s\r\n"
            .formatted("a".repeat(size));
    }

}
