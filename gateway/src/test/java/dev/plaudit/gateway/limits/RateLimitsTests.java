package dev.plaudit.gateway.limits;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SecurityForTests;
import dev.plaudit.gateway.SteppingTicker;
import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway behind a proxy, where time stands still unless a test lets it pass.
 */
@GatewayTest
@Import(SteppingTicker.Setup.class)
@TestPropertySource(properties = { "plaudit.limits.reads=6", "plaudit.limits.writes=3",
        "plaudit.limits.link-previews=2", "plaudit.limits.sign-ins=2", "plaudit.trusted-proxies=127.0.0.1,10.0.0.0/8" })
class RateLimitsTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static final String HTML = "Accept: text/html,*/*;q=0.8";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @Autowired
    SteppingTicker ticker;

    @BeforeEach
    void longAfterTheLastTest() {
        this.ticker.step(Duration.ofMinutes(10));
        this.people.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse()));
        this.highlights.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse()));
        Known.noOtherTokens(this.people);
    }

    @Test
    void addressReadsSoMuchAMinute() throws IOException {
        for (int time = 0; time < 6; time++) {
            assertThat(read("198.51.100.1").status()).isEqualTo(200);
        }

        Http.Answer refused = read("198.51.100.1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).containsExactly("10");
        assertThat(refused.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(refused.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(refused.header("Content-Security-Policy")).hasSize(1);
        assertThat(read("198.51.100.2").status()).isEqualTo(200);

        this.ticker.step(Duration.ofSeconds(10));
        assertThat(read("198.51.100.1").status()).isEqualTo(200);
        assertThat(read("198.51.100.1").status()).isEqualTo(429);
        assertThat(this.people.findAll(anyRequestedFor(urlPathMatching("/api/.*")))).hasSize(8);
    }

    @Test
    void inventedAddressesChangeNothing() throws IOException {
        for (int time = 0; time < 6; time++) {
            assertThat(read("203.0.113." + time + ", 198.51.100.3, 10.0.0.1").status()).isEqualTo(200);
        }

        assertThat(read("203.0.113.99, 198.51.100.3").status()).isEqualTo(429);
    }

    @Test
    void neighboursInAnIpv6NetworkAreOneClient() throws IOException {
        for (int time = 0; time < 6; time++) {
            read("2001:db8::" + time);
        }

        assertThat(read("2001:db8::ffff").status()).isEqualTo(429);
        assertThat(read("2001:db8:0:1::ffff").status()).isEqualTo(200);
    }

    @Test
    void accountIsCountedWhereverItComesFrom() throws IOException {
        String ana = Known.token(this.people, Tokens.ANA, "submit");
        String mia = Known.token(this.people, Tokens.MIA, "submit");
        for (int time = 0; time < 3; time++) {
            assertThat(write("/api/v1/people", ana, "198.51.100." + time).status()).isEqualTo(200);
        }

        Http.Answer refused = write("/api/v1/people", ana, "198.51.100.10");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).containsExactly("20");
        assertThat(write("/api/v1/people", mia, "198.51.100.1").status()).isEqualTo(200);
    }

    @Test
    void linkPreviewsAreCountedApart() throws IOException {
        String ana = Known.token(this.people, Tokens.ANA, "submit");
        for (int time = 0; time < 2; time++) {
            assertThat(write("/api/v1/link-previews", ana, "198.51.100.4").status()).isEqualTo(200);
        }

        assertThat(write("/api/v1/link-previews", ana, "198.51.100.4").status()).isEqualTo(429);
        assertThat(write("/api/v1/link%2Dpreviews", ana, "198.51.100.4").status()).isEqualTo(429);
        assertThat(write("/api/v1/people", ana, "198.51.100.4").status()).isEqualTo(200);
    }

    @Test
    void linksThatAreSharedCountAsTheirPreviews() throws IOException {
        String[] session = SecurityForTests.session("who-shares");
        for (int time = 0; time < 2; time++) {
            assertThat(Http.get(this.port, "/submit?url=https://one.example/", session).status()).isNotEqualTo(429);
        }

        assertThat(Http.get(this.port, "/submit?text=one", session).status()).isEqualTo(429);
        assertThat(Http.get(this.port, "/submit?kind=talk", session).status()).isNotEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/login/oauth2/code/local?code=1&state=2", "/oauth2/authorization/local" })
    void signInsAreCountedByAddress(String path) throws IOException {
        String address = "198.51.100." + (100 + path.length());
        for (int time = 0; time < 2; time++) {
            assertThat(from(address, path).status()).isNotEqualTo(429);
        }

        assertThat(from(address, path).status()).isEqualTo(429);
        assertThat(read(address).status()).isEqualTo(200);
    }

    @Test
    void tryingOutTokensEndsSoon() throws IOException {
        SecureRandom random = new SecureRandom();
        for (int time = 0; time < 6; time++) {
            assertThat(tried(ApiTokenText.generate(random), "198.51.100.5").status()).isEqualTo(401);
        }

        assertThat(tried(ApiTokenText.generate(random), "198.51.100.5").status()).isEqualTo(429);
        assertThat(tried("nonsense", "198.51.100.5").status()).isEqualTo(429);
        assertThat(this.people.findAll(anyRequestedFor(urlPathEqualTo("/internal/token-checks")))).hasSize(6);
    }

    @Test
    void readerOfPagesIsToldInAPage() throws IOException {
        for (int time = 0; time < 6; time++) {
            from("198.51.100.6", "/assets/style.css");
        }

        Http.Answer refused = from("198.51.100.6", "/", "Accept: text/html,*/*");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).containsExactly("10");
        assertThat(refused.header("Content-Type").getFirst()).startsWith("text/html");
        assertThat(refused.body()).contains("Please try again in 10 s");
    }

    @Test
    void formThatComesTooEarlyIsGivenBackToBeSentAgain() throws IOException {
        for (int time = 0; time < 3; time++) {
            assertThat(subscribe("/subscribe?x=1", "email=a").status()).isEqualTo(200);
        }

        Http.Answer refused = subscribe("/subscribe?x=1", "email=%22%3E%3Cb%3E%0D%0Ac&x=2&x=3&empty=");
        Document page = Jsoup.parse(refused.body());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).containsExactly("20");
        assertThat(refused.header("Content-Security-Policy")).hasSize(1);
        assertThat(refused.header("Cache-Control")).containsExactly("no-store");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh");
        assertThat(page.select("main [role=alert]").text()).contains("20 秒");
        assertThat(page.select("main form").attr("action")).isEqualTo("/subscribe?x=1");
        assertThat(page.select("main form input").eachAttr("name")).containsExactlyInAnyOrder("email", "x", "x",
                "empty");
        assertThat(page.select("input[name=x]").eachAttr("value")).containsExactly("2", "3");
        assertThat(page.select("input[name=email]").val()).isEqualTo("\"><b>\r\nc");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void formOfASessionIsGivenBackWithATokenOfItsOwn() throws IOException {
        String[] session = SecurityForTests.session("ana");
        Known.accounts(this.people, Tokens.ANA);
        String[] headers = { session[0], FORM, HTML };
        for (int time = 0; time < 3; time++) {
            assertThat(Http.write(this.port, "POST", "/me/profile", "name=Ana", headers).status()).isNotEqualTo(429);
        }

        Document page = Jsoup.parse(Http.write(this.port, "POST", "/me/profile", "_csrf=old&name=Ana", headers).body());
        assertThat(page.select("main input[name=name]").val()).isEqualTo("Ana");
        assertThat(page.select("main input[value=old]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "multipart/form-data; boundary=x" })
    void whatIsNoFormOfTextIsOnlyToldToComeAgain(String type) throws IOException {
        String address = "198.51.100." + type.length();
        String[] headers = { "Content-Type: " + type, HTML, "X-Forwarded-For: " + address };
        for (int time = 0; time < 3; time++) {
            Http.write(this.port, "POST", "/language", "", headers);
        }

        Http.Answer refused = Http.write(this.port, "POST", "/language", "", headers);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("Please try again in 20 s").doesNotContain("<form");
    }

    private Http.Answer subscribe(String target, String form) throws IOException {
        return Http.write(this.port, "POST", target, form, FORM, HTML, "Accept-Language: zh",
                "X-Forwarded-For: 198.51.100.7");
    }

    private Http.Answer read(String forwardedFor) throws IOException {
        return from(forwardedFor, "/api/v1/people");
    }

    private Http.Answer tried(String token, String forwardedFor) throws IOException {
        return from(forwardedFor, "/api/v1/people", "Authorization: Bearer " + token);
    }

    private Http.Answer from(String forwardedFor, String target, String... headers) throws IOException {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "X-Forwarded-For: " + forwardedFor;
        return Http.get(this.port, target, all);
    }

    private Http.Answer write(String target, String token, String forwardedFor) throws IOException {
        return Http.write(this.port, "POST", target, "{}", "Authorization: Bearer " + token,
                "Content-Type: application/json", "X-Forwarded-For: " + forwardedFor);
    }

}
