package dev.plaudit.gateway.login;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.Browser;
import dev.plaudit.platform.testing.SteppingClock;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway with two OpenID providers and GitHub, all played by WireMock, in front of a
 * people-service that lets everybody in.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "management.server.port=0", "plaudit.base-url=" + SignInTest.BASE,
                "plaudit.limits.reads=1000000", "plaudit.limits.writes=1000000", "plaudit.limits.sign-ins=1000000",
                // Prints whole requests, and so what must not be in our log.
                "logging.level.WireMock=warn", "spring.security.oauth2.client.registration.one.client-id=plaudit",
                "spring.security.oauth2.client.registration.one.client-secret=hush",
                "spring.security.oauth2.client.registration.one.client-name=The One",
                "spring.security.oauth2.client.provider.one.issuer-uri=${test.one}",
                "spring.security.oauth2.client.registration.two.client-id=plaudit",
                "spring.security.oauth2.client.registration.two.client-secret=hush",
                "spring.security.oauth2.client.provider.two.issuer-uri=${test.two}",
                "spring.security.oauth2.client.registration.github.client-id=plaudit",
                "spring.security.oauth2.client.registration.github.client-secret=hush",
                "spring.security.oauth2.client.provider.github.token-uri=${test.two}/github/token",
                "spring.security.oauth2.client.provider.github.user-info-uri=${test.two}/github/user" })
@ContextConfiguration(initializers = SignInSettings.class)
@Import(SteppingClock.Setup.class)
@EnableWireMock({ @ConfigureWireMock(name = "people", baseUrlProperties = "plaudit.people-url"),
        @ConfigureWireMock(name = "highlights", baseUrlProperties = "plaudit.highlights-url"),
        @ConfigureWireMock(name = "one", baseUrlProperties = "test.one"),
        @ConfigureWireMock(name = "two", baseUrlProperties = "test.two") })
abstract class SignInTest {

    static final String BASE = "https://plaudit.example";

    static final String COOKIE = "__Host-plaudit";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("one")
    WireMockServer oneServer;

    @InjectWireMock("two")
    WireMockServer twoServer;

    @Value("${local.server.port}")
    int port;

    @Autowired
    SteppingClock clock;

    FakeProvider one;

    FakeProvider two;

    Browser browser;

    @BeforeEach
    void everybodyBehaves() {
        this.browser = new Browser(this.port, BASE);
        this.one = new FakeProvider(this.oneServer, this.clock);
        this.two = new FakeProvider(this.twoServer, this.clock);
        this.one.behave();
        this.two.behave();
        this.people.resetAll();
        letIn("ana");
        letIn("bo");
    }

    @AfterEach
    void closeBrowser() {
        this.browser.close();
    }

    /** People-service knows the login of this name as the account of the same name. */
    void letIn(String name) {
        String identity = """
                {"accountId": "account-%s", "name": "%s", "personId": "%s", "roles": ["member"], "scopes": [],
                 "disabled": false}""".formatted(name, name, name);
        this.people.stubFor(
                post(urlPathEqualTo("/internal/sign-ins")).withRequestBody(matchingJsonPath("$.subject", equalTo(name)))
                    .willReturn(okJson(identity)));
        this.people.stubFor(get(urlPathEqualTo("/internal/accounts/account-" + name)).willReturn(okJson(identity)));
    }

    /** Goes to a provider, but not further. */
    Map<String, String> start(Browser visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).isEqualTo(302);
        return parameters(Browser.location(answer));
    }

    static Map<String, String> parameters(String address) {
        return Stream.of(URI.create(address).getRawQuery().split("&"))
            .map((parameter) -> parameter.split("=", 2))
            .collect(Collectors.toMap((parameter) -> parameter[0],
                    (parameter) -> URLDecoder.decode(parameter[1], StandardCharsets.UTF_8)));
    }

    /** What comes back from a provider. */
    static String callback(String registration, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(Registrations.CALLBACK + registration);
        parameters.forEach((name, value) -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        return address.build(true).toUriString();
    }

    Map<String, String> answer(FakeProvider provider, Map<String, String> started) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", "secret-code");
        answer.put("state", started.getOrDefault("state", ""));
        answer.put("iss", provider.issuer());
        return answer;
    }

    /** The provider vouches for somebody in the login that was started. */
    static void vouch(FakeProvider provider, String subject, Map<String, String> started) {
        provider.idToken(provider.sign((claims) -> honest(claims, subject, started)));
        provider.userinfo(Map.of("sub", subject));
    }

    static void honest(JWTClaimsSet.Builder claims, String subject, Map<String, String> started) {
        claims.subject(subject).claim("nonce", started.get("nonce"));
    }

    HttpResponse<String> signIn(Browser visitor, FakeProvider provider, String registration, String subject) {
        return signIn(visitor, provider, registration, subject, "/oauth2/authorization/" + registration);
    }

    HttpResponse<String> signIn(Browser visitor, FakeProvider provider, String registration, String subject,
            String address) {
        Map<String, String> started = start(visitor, address);
        vouch(provider, subject, started);
        return visitor.get(callback(registration, answer(provider, started)));
    }

    static HttpResponse<String> sessions(Browser visitor) {
        return visitor.get("/api/v1/me/sessions");
    }

    static boolean isSignedIn(Browser visitor) {
        int status = sessions(visitor).statusCode();
        assertThat(status).isIn(200, 401);
        return status == 200;
    }

    static String csrf(Browser visitor) {
        return sessions(visitor).headers().firstValue("X-CSRF-TOKEN").orElseThrow();
    }

}
