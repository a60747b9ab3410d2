package dev.plaudit.gateway.pages.mailing;

import java.io.IOException;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The links in e-mails, before a people-service that knows what a test tells it. Whoever
 * follows one is nobody; what the link says is all that counts.
 */
@GatewayTest
abstract class MailLinkTest {

    static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    /** What mail programs post without asking (RFC 8058). */
    static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void peopleServiceKnowsNoLink() {
        this.people.resetAll();
        this.people.stubFor(post(urlPathMatching("/internal/.*")).willReturn(aResponse().withStatus(404)));
    }

    final Http.Answer posted(String address, String body, String... more) throws IOException {
        String[] headers = Stream.concat(Stream.of(FORM), Stream.of(more)).toArray(String[]::new);
        return Http.write(this.port, "POST", address, body, headers);
    }

    final Http.Answer postedInParts(String address) throws IOException {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        return Http.write(this.port, "POST", address, parts, "Content-Type: multipart/form-data; boundary=x");
    }

    final void verifyAsked(int times, String internal) {
        this.people.verify(times, postRequestedFor(urlEqualTo(internal)));
    }

    /** Mail scanners follow every link, so that doing something takes a button. */
    final Document assertOnlyAsks(String address) throws IOException {
        Http.Answer answer = Http.get(this.port, address, "Accept: text/html");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).hasSize(1)
            .allMatch((policy) -> policy.contains("form-action 'self'") && !policy.contains("unsafe-inline"));
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("main form[method=post] button")).hasSize(1);
        assertThat(page.select("main form").hasAttr("action")).isFalse();
        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("meta[name=referrer]").attr("content")).isEqualTo("no-referrer");
        assertThat(Http.send(this.port, "HEAD", address).status()).isEqualTo(200);
        return page;
    }

    /** Done without sign-in, cookie and CSRF token, in the name of the gateway. */
    final String assertDone(Http.Answer answer, String internal) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        this.people.verify(1,
                postRequestedFor(urlEqualTo(internal)).withHeader("Authorization", matching("Bearer ey.*")));
        return Jsoup.parse(answer.body()).select("main [role=status]").text();
    }

    final void assertNotThere(String address) throws IOException {
        Http.Answer asked = Http.get(this.port, address, "Accept: text/html");
        Http.Answer posted = posted(address, ONE_CLICK);
        assertThat(asked.status()).isEqualTo(404);
        assertThat(posted.status()).isEqualTo(404);
        assertThat(posted.body()).isEqualTo(asked.body()).contains("There is nothing at this address");
    }

}
