package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a provider may say, or somebody in its name, and nobody is signed in by it (RFC
 * 9700). Keys are those of a gateway that has not asked for them before.
 */
class EvilProviderTests extends SignInTest {

    /** Whatever the one does, the other still signs people in. */
    @AfterEach
    void otherProviderStillWorks() {
        try (Browser other = new Browser(this.port, BASE)) {
            signIn(other, this.two, "two", "bo");
            assertThat(isSignedIn(other)).isTrue();
        }
    }

    private void refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).startsWith("/login?error=");
        assertThat(isSignedIn(this.browser)).isFalse();
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/sign-ins")))).isEmpty();
    }

    private HttpResponse<String> answerWith(Consumer<Map<String, String>> change) {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        Map<String, String> answer = answer(this.one, started);
        change.accept(answer);
        return this.browser.get(callback("one", answer));
    }

    @Test
    void issuerOfAnotherProvider() {
        refused(answerWith((answer) -> answer.put("iss", this.two.issuer())));
    }

    @Test
    void issuerThatOnlyBeginsAlike() {
        refused(answerWith((answer) -> answer.put("iss", this.one.issuer() + "/")));
    }

    @Test
    void issuerMissingThoughAnnounced() {
        refused(answerWith((answer) -> answer.remove("iss")));
        assertThat(this.oneServer.findAll(postRequestedFor(urlPathEqualTo("/token")))).isEmpty();
    }

    @Test
    void issuerTwice() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        refused(this.browser.get(callback("one", answer(this.one, started)) + "&iss=" + this.two.issuer()));
    }

    @Test
    void answerOnThePathOfAnotherRegistration() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        refused(this.browser.get(callback("two", answer(this.one, started))));
        assertThat(this.oneServer.findAll(postRequestedFor(urlPathEqualTo("/token")))).isEmpty();
    }

    @Test
    void refusedAnswerCannotBeSentAgain() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        refused(this.browser.get(callback("two", answer(this.one, started))));
        refused(this.browser.get(callback("one", answer(this.one, started))));
    }

    @Test
    void answerOfAnotherSession() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        try (Browser victim = new Browser(this.port, BASE)) {
            start(victim, "/oauth2/authorization/one");
            victim.get(callback("one", answer(this.one, started)));
            assertThat(isSignedIn(victim)).isFalse();
        }
    }

    @Test
    void codeOfAnotherSession() {
        try (Browser attacker = new Browser(this.port, BASE)) {
            Map<String, String> stolen = start(attacker, "/oauth2/authorization/one");
            vouch(this.one, "ana", stolen);
        }
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        refused(this.browser.get(callback("one", answer(this.one, started))));
    }

    @Test
    void answerSentTwice() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        String callback = callback("one", answer(this.one, started));
        this.browser.get(callback);
        assertThat(isSignedIn(this.browser)).isTrue();
        try (Browser other = new Browser(this.port, BASE)) {
            other.get(callback);
            assertThat(isSignedIn(other)).isFalse();
        }
        assertThat(Browser.location(this.browser.get(callback))).isEqualTo("/login?error=login");
        assertThat(this.oneServer.findAll(postRequestedFor(urlPathEqualTo("/token")))).hasSize(1);
    }

    @Test
    void answerAfterTooLong() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        this.clock.step(Duration.ofMinutes(11));
        vouch(this.one, "ana", started);
        refused(this.browser.get(callback("one", answer(this.one, started))));
    }

    @Test
    void errorOfTheProvider() {
        refused(answerWith((answer) -> {
            answer.remove("code");
            answer.put("error", "access_denied");
        }));
    }

    private HttpResponse<String> answerWithToken(String token) {
        this.one.idToken(token);
        Map<String, String> answer = answer(this.one, this.started);
        return this.browser.get(callback("one", answer));
    }

    private Map<String, String> started = Map.of();

    private JWTClaimsSet.Builder honestClaims() {
        this.started = start(this.browser, "/oauth2/authorization/one");
        JWTClaimsSet.Builder claims = this.one.claims();
        honest(claims, "ana", this.started);
        return claims;
    }

    private static String signed(JWTClaimsSet.Builder claims) {
        return FakeProvider.signed(claims.build(), JWSAlgorithm.RS256, FakeProvider.KEY);
    }

    @Test
    void honestTokenIsTheTwinOfAllBelow() {
        answerWithToken(signed(honestClaims()));
        assertThat(isSignedIn(this.browser)).isTrue();
    }

    @Test
    void wrongNonce() {
        refused(answerWithToken(signed(honestClaims().claim("nonce", "another"))));
    }

    @Test
    void missingNonce() {
        refused(answerWithToken(signed(honestClaims().claim("nonce", null))));
    }

    @Test
    void algorithmNone() {
        refused(answerWithToken(new PlainJWT(honestClaims().build()).serialize()));
    }

    @Test
    void publicKeyAsSecret() throws JOSEException {
        byte[] known = FakeProvider.KEY.toRSAPublicKey().getEncoded();
        refused(answerWithToken(FakeProvider.signed(honestClaims().build(), JWSAlgorithm.HS256, new MACSigner(known))));
    }

    @Test
    void clientSecretAsKey() throws JOSEException {
        byte[] secret = "hush-hush-hush-hush-hush-hush-hush".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        refused(answerWithToken(
                FakeProvider.signed(honestClaims().build(), JWSAlgorithm.HS256, new MACSigner(secret))));
    }

    @Test
    void algorithmThatWasNotAnnounced() {
        refused(answerWithToken(FakeProvider.signed(honestClaims().build(), JWSAlgorithm.PS256, FakeProvider.KEY)));
    }

    @Test
    void foreignKey() {
        refused(answerWithToken(FakeProvider.signed(honestClaims().build(), JWSAlgorithm.RS256, FakeProvider.FOREIGN)));
    }

    @Test
    void tokenForSomebodyElse() {
        refused(answerWithToken(signed(honestClaims().audience("another"))));
    }

    @Test
    void tokenForSeveralThatWasAskedForByAnother() {
        refused(answerWithToken(
                signed(honestClaims().audience(List.of("plaudit", "another")).claim("azp", "another"))));
    }

    @Test
    void tokenOfAnotherIssuer() {
        refused(answerWithToken(signed(honestClaims().issuer(this.two.issuer()))));
    }

    @Test
    void expiredToken() {
        Date past = Date.from(this.clock.instant().minusSeconds(300));
        refused(answerWithToken(signed(honestClaims().issueTime(past).expirationTime(past))));
    }

    @Test
    void tokenWithoutSubject() {
        refused(answerWithToken(signed(honestClaims().subject(null))));
    }

    @Test
    void tokenThatIsNone() {
        honestClaims();
        refused(answerWithToken("no token"));
    }

    @Test
    void userinfoOfSomebodyElse() {
        this.one.userinfo(Map.of("sub", "bo"));
        refused(answerWithToken(signed(honestClaims())));
    }

    @Test
    void userinfoThatIsNoObject() {
        this.oneServer.stubFor(get(urlPathEqualTo("/userinfo"))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody("[1, 2")));
        refused(answerWithToken(signed(honestClaims())));
    }

    @Test
    void tokenEndpointThatAnswersNonsense() {
        honestClaims();
        this.oneServer.stubFor(post(urlPathEqualTo("/token"))
            .willReturn(aResponse().withHeader("Content-Type", "application/json").withBody("{\"id_token\": [1]}")));
        refused(this.browser.get(callback("one", answer(this.one, this.started))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "one\nINFO : all is well", "<script>", "" })
    void errorsWithAnyName(String name) {
        refused(answerWith((answer) -> {
            answer.remove("code");
            answer.put("error", name);
        }));
    }

}
