package dev.plaudit.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.identity.ApiTokenText;

/**
 * What people-service knows of accounts, logins and API tokens.
 *
 * <p>
 * A change of role, a disabled account and a revoked token take effect within 60 seconds.
 * An answer is used for 15 seconds from the moment it was asked for, and for 50 at most
 * while people-service does not answer. Whatever changes at a time T may have been asked
 * for just before T; so the old answer decides for the last time before T + 50 s, and the
 * call it decides about ends within the deadline of calls, 4.5 s. Tokens between services
 * do not prolong this, since one is only used in a call made for an account as it is
 * known at that moment.
 */
@Component
public class Accounts {

    private static final int LARGEST = 64 * 1024;

    private final ServiceCalls calls;

    private final Clock clock;

    private final Remembered<Identity> identities;

    private final Remembered<TokenIdentity> tokens;

    /** Its own, because the shared one refuses fields it does not know. */
    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    Accounts(ServiceCalls calls, AccountProperties properties, Clock clock, ObjectProvider<Ticker> tickers) {
        this.calls = calls;
        this.clock = clock;
        // Not the clock: a wall clock that is set back would make answers younger.
        Ticker ticker = tickers.getIfAvailable(Ticker::systemTicker);
        this.identities = new Remembered<>(properties, ticker);
        this.tokens = new Remembered<>(properties, ticker);
    }

    /**
     * Lets somebody in; the first time an account is made.
     * @param login what the provider said
     * @return the account
     * @throws AccountRefusedException if the account is disabled
     * @throws ServiceFailedException if people-service gives no answer
     */
    public Identity signIn(Login login) throws AccountRefusedException, ServiceFailedException {
        return tell("/internal/sign-ins", login);
    }

    /**
     * Adds a login to an account.
     * @param accountId the account, which is signed in
     * @param login what the provider said
     * @return the account
     * @throws AccountRefusedException if the login belongs to another account
     * @throws ServiceFailedException if people-service gives no answer
     */
    public Identity link(String accountId, Login login) throws AccountRefusedException, ServiceFailedException {
        return tell("/internal/links", new Link(accountId, login));
    }

    private Identity tell(String target, Object what) throws AccountRefusedException, ServiceFailedException {
        ServiceRequest request = ServiceRequest.post(target, this.json.writeValueAsString(what));
        try (ServiceAnswer answer = this.calls.ask(Service.PEOPLE, ServiceCalls.GATEWAY, request)) {
            byte[] body = answer.body(LARGEST);
            return switch (answer.status()) {
                case 200 -> {
                    Identity identity = read(body, Identity.class);
                    forget(identity.accountId());
                    yield identity;
                }
                case 403, 404, 409 -> throw new AccountRefusedException(read(body, Refusal.class).text());
                default -> throw failure(answer.status());
            };
        }
    }

    /**
     * Finds an account that may do something.
     * @param accountId its id
     * @return the account, empty if it is disabled or gone
     * @throws ServiceFailedException if people-service has given no answer for too long
     */
    public Optional<Identity> find(String accountId) throws ServiceFailedException {
        return this.identities.get(accountId, this::ask).filter((identity) -> !identity.disabled());
    }

    private Optional<Identity> ask(String accountId, @Nullable Duration patience) throws ServiceFailedException {
        String target = "/internal/accounts/" + UriUtils.encode(accountId, StandardCharsets.UTF_8);
        return ask(ServiceRequest.get(target, "application/json").within(patience), Identity.class);
    }

    /**
     * Finds whose an API token is.
     * @param tokenText the token as sent
     * @return empty if there is no such token, or no longer
     * @throws ServiceFailedException if people-service has given no answer for too long
     */
    public Optional<TokenIdentity> check(String tokenText) throws ServiceFailedException {
        return ApiTokenText.isWellFormed(tokenText) ? check(ApiTokenText.hash(tokenText), null) : Optional.empty();
    }

    /**
     * Finds whose an API token is.
     * @param hash of the token's text
     * @param address the client's network address
     * @return empty if there is no such token, or no longer
     * @throws ServiceFailedException if people-service has given no answer for too long
     */
    Optional<TokenIdentity> check(String hash, @Nullable String address) throws ServiceFailedException {
        return this.tokens.get(hash, (key, patience) -> askForToken(new TokenCheck(key, address), patience))
            .filter((known) -> this.clock.instant().isBefore(known.token().expiresAt()))
            .filter((known) -> !known.identity().disabled());
    }

    private Optional<TokenIdentity> askForToken(TokenCheck question, @Nullable Duration patience)
            throws ServiceFailedException {
        return ask(
                ServiceRequest.post("/internal/token-checks", this.json.writeValueAsString(question)).within(patience),
                TokenIdentity.class);
    }

    /**
     * Whether a token can be judged without asking.
     * @param hash of the token's text
     * @return true if a fresh answer is kept
     */
    boolean knows(String hash) {
        return this.tokens.isKept(hash);
    }

    /**
     * Asks anew when an account is needed next, on this instance.
     * @param accountId its id
     */
    public void forget(String accountId) {
        this.identities.forget(accountId);
        this.tokens.forgetAll((known) -> known.identity().accountId().equals(accountId));
    }

    private <T> Optional<T> ask(ServiceRequest request, Class<T> type) throws ServiceFailedException {
        try (ServiceAnswer answer = this.calls.ask(Service.PEOPLE, ServiceCalls.GATEWAY, request)) {
            return switch (answer.status()) {
                case 200 -> Optional.of(read(answer.body(LARGEST), type));
                case 404 -> Optional.empty();
                default -> throw failure(answer.status());
            };
        }
    }

    private <T> T read(byte[] body, Class<T> type) throws ServiceFailedException {
        T answer = null;
        try {
            answer = this.json.readValue(body, type);
        }
        catch (JacksonException ex) {
            // Told below, without the cause, whose message may quote what is private.
        }
        if (answer == null) {
            throw ServiceFailedException.broken(new IllegalStateException("No " + type.getSimpleName()));
        }
        return answer;
    }

    private static ServiceFailedException failure(int status) {
        IllegalStateException cause = new IllegalStateException("people-service answered " + status);
        return (status >= 500) ? ServiceFailedException.down(cause) : ServiceFailedException.broken(cause);
    }

    private record Link(String accountId, @JsonUnwrapped Login login) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record TokenCheck(String hash, @Nullable String address) {
    }

    private record Refusal(@Nullable String detail) {

        String text() {
            return (this.detail != null) ? this.detail : "This account cannot be used";
        }

    }

}
