package dev.plaudit.gateway;

import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a people-service that does as it is told knows, and what services see of it.
 */
public final class Known {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Known() {
    }

    /**
     * Makes accounts known.
     * @param people the stand-in of people-service
     * @param members whose
     */
    public static void accounts(WireMockServer people, Member... members) {
        for (Member member : members) {
            account(people, member.accountId(), okJson(identity(member)));
        }
    }

    /**
     * Tells what is answered of an account.
     * @param people the stand-in of people-service
     * @param accountId which
     * @param answer the answer
     */
    public static void account(WireMockServer people, String accountId, ResponseDefinitionBuilder answer) {
        people.stubFor(get("/internal/accounts/" + accountId).willReturn(answer));
    }

    /**
     * Makes a token known.
     * @param people the stand-in of people-service
     * @param member whose
     * @param scopes the words of its scopes
     * @return its text
     */
    public static String token(WireMockServer people, Member member, String... scopes) {
        String text = ApiTokenText.generate(RANDOM);
        token(people, text, okJson("""
                {"identity": %s, "token": {"id": "t-%s", "scopes": [%s], "community": null,
                  "expiresAt": "2099-01-01T00:00:00Z"}}""".formatted(identity(member), member.accountId(),
                quoted(List.of(scopes)))));
        return text;
    }

    /**
     * Tells what is answered of a token.
     * @param people the stand-in of people-service
     * @param text its text
     * @param answer the answer
     */
    public static void token(WireMockServer people, String text, ResponseDefinitionBuilder answer) {
        people.stubFor(post("/internal/token-checks")
            .withRequestBody(matchingJsonPath("$.hash", equalTo(ApiTokenText.hash(text))))
            .willReturn(answer));
    }

    /**
     * Makes all other tokens unknown.
     * @param people the stand-in of people-service
     */
    public static void noOtherTokens(WireMockServer people) {
        people.stubFor(post("/internal/token-checks").atPriority(10).willReturn(aResponse().withStatus(404)));
    }

    /**
     * An account as people-service tells of it.
     * @param member whose
     * @return JSON
     */
    public static String identity(Member member) {
        return """
                {"accountId": "%s", "name": "%s", "personId": "%s", "roles": [%s], "scopes": [%s], "disabled": false,
                 "more": "of a newer version"}""".formatted(member.accountId(), member.name(), member.personId(),
                quoted(member.roles().stream().map(Role::word).toList()),
                quoted(member.scopes().stream().map(ManagerScope::text).toList()));
    }

    /**
     * Who asked, as a service is told.
     * @param request what it received
     * @return the claims of the one token, which the gateway has signed
     */
    public static JWTClaimsSet caller(LoggedRequest request) {
        List<String> values = request.getHeaders().getHeader("Authorization").values();
        assertThat(values).singleElement().asString().startsWith("Bearer ");
        try {
            SignedJWT token = SignedJWT.parse(values.getFirst().substring("Bearer ".length()));
            assertThat(token
                .verify(new ECDSAVerifier((java.security.interfaces.ECPublicKey) Tokens.pair("gateway").getPublic())))
                .isTrue();
            return token.getJWTClaimsSet();
        }
        catch (ParseException | JOSEException ex) {
            throw new AssertionError("No token: " + values, ex);
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map((word) -> '"' + word + '"').collect(Collectors.joining(","));
    }

}
