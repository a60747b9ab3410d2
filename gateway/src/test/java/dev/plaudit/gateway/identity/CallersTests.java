package dev.plaudit.gateway.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.plaudit.gateway.SecurityForTests.session;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What services learn of who asks.
 */
@GatewayTest
class CallersTests {

    private static final String[] LIES = { "X-User: ada", "X-User-Id: ada", "X-Roles: admin", "X-Real-IP: 10.0.0.1",
            "X-Original-URL: /x", "X-Forwarded-For: 10.0.0.1", "X-Forwarded-User: ada", "Forwarded: for=10.0.0.1",
            "X-Authenticated-User: ada", "Proxy-Authorization: Basic YTph", "X-Api-Key: 1", "X-CSRF-TOKEN: 1" };

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void servicesAnswer() {
        for (WireMockServer service : List.of(this.people, this.events, this.highlights)) {
            service.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withBody("reached")));
        }
        Known.accounts(this.people, Tokens.ANA, Tokens.MIA);
        Known.noOtherTokens(this.people);
    }

    @ParameterizedTest
    @CsvSource({ "people,people-service", "events,events-service", "digests,highlights-service" })
    void serviceIsToldOfNobody(String collection, String audience) throws IOException {
        ask("/api/v1/" + collection, LIES);

        JWTClaimsSet caller = Known.caller(received(collection));
        assertThat(caller.getSubject()).isEqualTo("anonymous");
        assertThat(caller.getIssuer()).isEqualTo("gateway");
        assertThat(caller.getAudience()).containsExactly(audience);
        assertThat(caller.getClaims()).containsOnlyKeys("iss", "sub", "aud", "iat", "exp", "jti");
        assertThat(Duration.between(caller.getIssueTime().toInstant(), caller.getExpirationTime().toInstant()))
            .isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({ "people,people-service", "events,events-service", "digests,highlights-service" })
    void serviceIsToldOfTheAccountOfASession(String collection, String audience) throws Exception {
        ask("/api/v1/" + collection, with(LIES, session("mia")));

        JWTClaimsSet caller = Known.caller(received(collection));
        assertThat(caller.getSubject()).isEqualTo("mia");
        assertThat(caller.getAudience()).containsExactly(audience);
        assertThat(caller.getStringListClaim("roles")).containsExactly("member", "manager");
        assertThat(caller.getStringListClaim("scopes")).containsExactly("*/apac");
        assertThat(caller.getStringClaim("person")).isEqualTo("mia");
        assertThat(caller.getStringClaim("address")).isEqualTo("127.0.0.1");
        assertThat(caller.getClaims()).doesNotContainKey("token");
    }

    @Test
    void serviceIsToldOfTheAccountOfAToken() throws Exception {
        String token = Known.token(this.people, Tokens.ANA, "read", "submit");

        ask("/api/v1/digests", with(LIES, "Authorization: Bearer " + token));

        LoggedRequest request = received("digests");
        JWTClaimsSet caller = Known.caller(request);
        assertThat(caller.getSubject()).isEqualTo("ana");
        assertThat(caller.getStringListClaim("roles")).containsExactly("member", "organizer");
        assertThat(caller.getStringClaim("token")).isEqualTo("t-ana");
        assertThat(caller.getStringListClaim("token_scopes")).containsExactly("read", "submit");
        assertThat(request.toString()).doesNotContain(token);
    }

    @Test
    void credentialThatIsUsedDecides() throws IOException {
        String token = Known.token(this.people, Tokens.ANA, "read");

        ask("/api/v1/digests", with(session("mia"), "Authorization: bearer " + token));

        assertThat(Known.caller(received("digests")).getSubject()).isEqualTo("ana");
    }

    @Test
    void nothingOfTheClientsIdentityArrives() throws IOException {
        String token = Known.token(this.people, Tokens.ANA, "read");
        ask("/api/v1/people", LIES);
        ask("/api/v1/people", with(LIES, session("mia")));
        ask("/api/v1/people", with(LIES, "Authorization: Bearer " + token, "Cookie: test-session=mia"));

        assertThat(this.people.findAll(anyRequestedFor(urlPathMatching("/api/.*")))).hasSize(3)
            .allSatisfy((request) -> assertThat(request.getHeaders().keys())
                .map((name) -> name.toLowerCase(java.util.Locale.ROOT))
                .containsOnly("authorization", "host", "connection", "user-agent"));
    }

    @Test
    void peopleServiceIsAskedAsTheGatewayItself() throws IOException {
        Known.accounts(this.people, Tokens.member("zoe"));
        ask("/api/v1/digests", session("zoe"));

        LoggedRequest question = this.people.findAll(anyRequestedFor(urlPathMatching("/internal/accounts/.*")))
            .stream()
            .findFirst()
            .orElseThrow();
        assertThat(Known.caller(question).getSubject()).isEqualTo("gateway");
        assertThat(Known.caller(question).getAudience()).containsExactly("people-service");
    }

    @Test
    void tokenOfACallIsUsedAgainForTheSameCallerOnly() throws IOException {
        for (int time = 0; time < 2; time++) {
            ask("/api/v1/digests");
            ask("/api/v1/digests", session("ana"));
            ask("/api/v1/digests", session("mia"));
        }

        assertThat(this.highlights.findAll(anyRequestedFor(anyUrl()))
            .stream()
            .map((request) -> Known.caller(request).getJWTID())
            .distinct()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer plaudit_x", "Bearer ", "Bearer", "Basic YW5hOmFuYQ==", "plaudit_1", "Digest x",
            "Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer plaudit_0000000000000000000000000000000000000000000000000" })
    void anythingButATokenOfOursIsRefused(String authorization) throws IOException {
        assertRefused("Authorization: " + authorization);
        assertThat(this.people.findAll(anyRequestedFor(urlPathMatching("/internal/token-checks")))).isEmpty();
    }

    @Test
    void tokenOfAnotherServiceIsRefused() throws IOException {
        assertRefused("Authorization: " + Tokens.bearer(Tokens.ADA, "people-service"));
        assertRefused("Authorization: " + Tokens.bearer(Tokens.ADA, "gateway"));
    }

    @Test
    void unknownTokenIsRefused() throws IOException {
        String unknown = dev.plaudit.platform.identity.ApiTokenText.generate(new java.security.SecureRandom());

        assertRefused("Authorization: Bearer " + unknown);
        assertRefused("Authorization: Bearer " + unknown, "Cookie: test-session=mia");
    }

    @Test
    void twoCredentialsAreNone() throws IOException {
        String token = Known.token(this.people, Tokens.ANA, "read");

        assertRefused("Authorization: Bearer " + token, "Authorization: Bearer " + token);
    }

    @Test
    void expiredTokenIsRefused() throws IOException {
        String token = Known.token(this.people, Tokens.ANA, "read");
        Known.token(this.people, token, WireMock.okJson("""
                {"identity": %s, "token": {"id": "1", "scopes": ["read"], "community": null,
                 "expiresAt": "2021-01-01T00:00:00Z"}}""".formatted(Known.identity(Tokens.ANA))));

        assertRefused("Authorization: Bearer " + token);
    }

    @Test
    void disabledAccountIsNobody() throws IOException {
        Known.account(this.people, "off",
                WireMock.okJson(Known.identity(Tokens.member("off")).replace("false", "true")));
        Known.account(this.people, "gone", aResponse().withStatus(404));

        ask("/api/v1/digests", session("off"));
        ask("/api/v1/digests", session("gone"));

        assertThat(this.highlights.findAll(anyRequestedFor(anyUrl())))
            .extracting((request) -> Known.caller(request).getSubject())
            .containsExactly("anonymous", "anonymous");
    }

    @Test
    void whatIsPublicIsReadWithoutKnowingWhoReads() throws IOException {
        Known.account(this.people, "dot", aResponse().withStatus(500));
        this.highlights.stubFor(any(urlPathMatching("/api/v1/me/.*")).willReturn(aResponse().withStatus(401)));

        assertThat(Http.get(this.port, "/api/v1/digests", session("dot")).body()).isEqualTo("reached");
        Http.Answer own = Http.get(this.port, "/api/v1/me/achievements", session("dot"));
        assertThat(own.status()).isEqualTo(503);
        assertThat(own.header("Content-Type").getFirst()).startsWith("application/problem+json");
    }

    @Test
    void peopleServiceIsWaitedForOnce() throws IOException {
        Known.account(this.people, "tom", aResponse().withFixedDelay(20_000));

        assertThat(Http.get(this.port, "/api/v1/people", session("tom")).status()).isEqualTo(504);
        assertThat(this.people.findAll(anyRequestedFor(urlPathMatching("/api/.*")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "[]", "null", "{\"accountId\":\"eve\",\"name\":\"Eve\",\"personId\":\"eve\","
            + "\"roles\":[\"emperor\"],\"scopes\":[],\"disabled\":false}" })
    void accountThatMakesNoSenseMayDoNothing(String identity) throws IOException {
        Known.account(this.people, "eve" + identity.length(), WireMock.okJson(identity));

        Http.Answer answer = Http.write(this.port, "POST", "/api/v1/digests", "{}", session("eve" + identity.length()));

        assertThat(answer.status()).isEqualTo(502);
        assertThat(this.highlights.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    private void ask(String target, String... headers) throws IOException {
        Http.Answer answer = Http.get(this.port, target, headers);
        assertThat(answer.body()).isEqualTo("reached");
        assertThat(answer.names()).doesNotContain("set-cookie");
    }

    private void assertRefused(String... headers) throws IOException {
        Http.Answer answer = Http.get(this.port, "/api/v1/digests", headers);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.names()).doesNotContain("set-cookie");
        assertThat(this.highlights.findAll(anyRequestedFor(anyUrl()))).isEmpty();
    }

    private LoggedRequest received(String collection) {
        WireMockServer service = switch (collection) {
            case "people" -> this.people;
            case "events" -> this.events;
            default -> this.highlights;
        };
        return service.findAll(anyRequestedFor(urlPathMatching("/api/.*"))).getFirst();
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

}
