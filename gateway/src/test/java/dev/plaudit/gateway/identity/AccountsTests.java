package dev.plaudit.gateway.identity;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SteppingTicker;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How long the gateway goes by what people-service once said. Time stands still unless a
 * test lets it pass.
 */
@GatewayTest
@Import(SteppingTicker.Setup.class)
class AccountsTests {

    private static final Member PLAIN = Tokens.member("pia");

    private static final Member PROMOTED = Tokens.member("pia", Role.MANAGER);

    private static final ResponseDefinitionBuilder DISABLED = okJson(
            Known.identity(PLAIN).replace("\"disabled\": false", "\"disabled\": true"));

    private static final ResponseDefinitionBuilder DOWN = aResponse().withStatus(503);

    private static final Login LOGIN = new Login("https://id.example", "pia-1", "Pia", "pia@mail.example", true, null,
            null, "192.0.2.7");

    @InjectWireMock("people")
    WireMockServer people;

    @Autowired
    Accounts accounts;

    @Autowired
    SteppingTicker ticker;

    @BeforeEach
    void longAfterTheLastTest() {
        this.ticker.step(Duration.ofMinutes(10));
        Known.noOtherTokens(this.people);
    }

    @Test
    void accountIsAskedForOnceInFifteenSeconds() throws ServiceFailedException {
        answer(okJson(Known.identity(PLAIN)));
        assertThat(roles()).containsExactly("member");
        answer(okJson(Known.identity(PROMOTED)));

        pass(14.9);
        assertThat(roles()).containsExactly("member");
        assertThat(asked()).hasSize(1);
        pass(0.2);
        assertThat(roles()).containsExactlyInAnyOrder("member", "manager");
    }

    @Test
    void oneAsksForAllWhoComeAtOnce() throws Exception {
        answer(okJson(Known.identity(PLAIN)).withFixedDelay(500));

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = Collections.nCopies(200, () -> this.accounts.find("pia").isPresent());
            assertThat(clients.invokeAll(all)).allSatisfy((found) -> assertThat(found.get()).isTrue());
        }

        assertThat(asked()).hasSize(1);
    }

    /**
     * The call that the account is needed for has 4.5 of the contract's five seconds.
     */
    @Test
    @Timeout(3)
    void newerAnswerIsNotWaitedForWhileAnOlderOneWillDo() throws ServiceFailedException {
        answer(okJson(Known.identity(PLAIN)));
        this.accounts.find("pia");
        answer(okJson(Known.identity(PROMOTED)).withFixedDelay(20_000));

        pass(20);
        assertThat(roles()).containsExactly("member");
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 404 })
    void accountThatEndsIsNobodyFifteenSecondsLater(int status) throws ServiceFailedException {
        answer(okJson(Known.identity(PLAIN)));
        assertThat(this.accounts.find("pia")).isPresent();
        answer((status == 200) ? DISABLED : aResponse().withStatus(404));

        pass(15);
        assertThat(this.accounts.find("pia")).isEmpty();
        pass(14);
        assertThat(this.accounts.find("pia")).isEmpty();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void accountIsKnownForAWhileWhenPeopleServiceDoesNotAnswer() throws ServiceFailedException {
        answer(okJson(Known.identity(PLAIN)));
        this.accounts.find("pia");
        answer(DOWN);

        pass(49.9);
        assertThat(this.accounts.find("pia")).isPresent();
        pass(0.2);
        assertThatThrownBy(() -> this.accounts.find("pia")).isInstanceOf(ServiceFailedException.class);
    }

    /**
     * The worst case: people-service has read the account just before it changes, takes
     * long to say so, and then is not heard of again. What is decided last by the old
     * answer is decided 50 s after the change; the call itself has 4.5 s to end.
     */
    @Test
    void changeTakesEffectWithinAMinute() throws ServiceFailedException {
        this.people.stubFor(WireMock.get("/internal/accounts/pia").willReturn(okJson(Known.identity(PLAIN))));
        Remembered<String> memory = new Remembered<>(
                new AccountProperties(Duration.ofSeconds(15), Duration.ofSeconds(50), Duration.ZERO), this.ticker);
        memory.get("pia", (key, patience) -> {
            pass(4.5);
            return Optional.of("as before");
        });

        pass(45.4);
        assertThat(memory.get("pia", AccountsTests::down)).contains("as before");
        pass(0.1);
        assertThatThrownBy(() -> memory.get("pia", AccountsTests::down)).isInstanceOf(ServiceFailedException.class);
        assertThatThrownBy(() -> new AccountProperties(Duration.ofSeconds(15), Duration.ofSeconds(51), Duration.ZERO))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokenIsAskedForOnceInFifteenSecondsAndThenRevoked() throws ServiceFailedException {
        String token = Known.token(this.people, PLAIN, "read");
        assertThat(this.accounts.check(token)).isPresent();
        Known.token(this.people, token, aResponse().withStatus(404));

        pass(14.9);
        assertThat(this.accounts.check(token)).isPresent();
        assertThat(asked()).hasSize(1);
        pass(0.1);
        assertThat(this.accounts.check(token)).isEmpty();
        Known.token(this.people, token, DOWN);
        pass(49.9);
        assertThat(this.accounts.check(token)).isEmpty();
        pass(0.2);
        assertThatThrownBy(() -> this.accounts.check(token)).isInstanceOf(ServiceFailedException.class);
    }

    @Test
    void tokenIsToldByItsHashOnly() throws ServiceFailedException {
        String token = Known.token(this.people, PLAIN, "read", "review");

        TokenIdentity known = this.accounts.check(token).orElseThrow();

        assertThat(known.identity().accountId()).isEqualTo("pia");
        assertThat(known.token().scopes()).containsExactly("read", "review");
        assertThat(asked()).singleElement()
            .satisfies((request) -> assertThat(request.getBodyAsString()).doesNotContain(token.substring(10)));
    }

    @Test
    void forgottenAccountIsAskedForAgainWithItsTokens() throws ServiceFailedException {
        answer(okJson(Known.identity(PLAIN)));
        String token = Known.token(this.people, PLAIN, "read");
        this.accounts.find("pia");
        this.accounts.check(token);
        answer(DISABLED);
        Known.token(this.people, token, aResponse().withStatus(404));

        this.accounts.forget("pia");

        assertThat(this.accounts.find("pia")).isEmpty();
        assertThat(this.accounts.check(token)).isEmpty();
    }

    @Test
    void signInTellsWhatTheProviderSaid() throws Exception {
        this.people.stubFor(post("/internal/sign-ins").willReturn(okJson(Known.identity(PLAIN))));

        assertThat(this.accounts.signIn(LOGIN).accountId()).isEqualTo("pia");

        LoggedRequest request = asked().getFirst();
        assertThat(Known.caller(request).getSubject()).isEqualTo("gateway");
        assertThat(request.getBodyAsString()).isEqualTo("""
                {"issuer":"https://id.example","subject":"pia-1","name":"Pia","email":"pia@mail.example",\
                "emailVerified":true,"address":"192.0.2.7"}""");
    }

    @Test
    void refusalIsToldInTheServicesWords() {
        this.people.stubFor(post("/internal/sign-ins")
            .willReturn(aResponse().withStatus(403).withBody("{\"detail\": \"This account is disabled\"}")));
        this.people.stubFor(post("/internal/links")
            .willReturn(aResponse().withStatus(409).withBody("{\"detail\": \"It is another's\"}")));

        assertThatThrownBy(() -> this.accounts.signIn(LOGIN)).isInstanceOf(AccountRefusedException.class)
            .hasMessage("This account is disabled");
        assertThatThrownBy(() -> this.accounts.link("pia", LOGIN)).isInstanceOf(AccountRefusedException.class)
            .hasMessage("It is another's");
    }

    @Test
    void linkNamesTheAccount() throws Exception {
        this.people.stubFor(post("/internal/links").willReturn(okJson(Known.identity(PLAIN))));

        this.accounts.link("pia", LOGIN);

        assertThat(asked().getFirst().getBodyAsString()).startsWith("{\"accountId\":\"pia\",\"issuer\":");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "null", "[]", "{\"accountId\":null}" })
    void answerThatMakesNoSenseSignsNobodyIn(String answer) {
        this.people.stubFor(post("/internal/sign-ins").willReturn(okJson(answer)));

        assertThatThrownBy(() -> this.accounts.signIn(LOGIN)).isInstanceOf(ServiceFailedException.class);
    }

    @Test
    void nothingPrivateIsInALoginsText() {
        assertThat(LOGIN.toString()).doesNotContain("pia");
    }

    private List<String> roles() throws ServiceFailedException {
        return List.copyOf(this.accounts.find("pia").orElseThrow().roles());
    }

    private void answer(ResponseDefinitionBuilder answer) {
        Known.account(this.people, "pia", answer);
    }

    private List<LoggedRequest> asked() {
        return this.people.findAll(anyRequestedFor(anyUrl()));
    }

    private void pass(double seconds) {
        this.ticker.step(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private static Optional<String> down(String key, @Nullable Duration patience) throws ServiceFailedException {
        throw ServiceFailedException.down(null);
    }

}
