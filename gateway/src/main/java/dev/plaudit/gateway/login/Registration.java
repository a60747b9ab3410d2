package dev.plaudit.gateway.login;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * One configured registration. An OpenID Connect provider is asked for its metadata when
 * somebody first wants to sign in there, so a provider that is down stops nobody else.
 */
class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
    };

    /** How long nobody waits again for a provider that has just failed. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String id;

    private final ProviderSettings settings;

    private final URI redirect;

    private final RestTemplate calls;

    private final Clock clock;

    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable ClientRegistration known;

    private Instant pausedUntil = Instant.MIN;

    Registration(String id, ProviderSettings settings, URI redirect, RestTemplate calls, Clock clock) {
        this.id = id;
        this.settings = settings;
        this.redirect = redirect;
        this.calls = calls;
        this.clock = clock;
    }

    String id() {
        return this.id;
    }

    /**
     * What people know the provider by.
     * @return the configured name, or the id
     */
    String name() {
        return this.settings.name();
    }

    /**
     * All that a login needs to know.
     * @return the same every time
     * @throws ProviderUnavailableException if the provider does not say
     */
    ClientRegistration resolved() {
        ClientRegistration found = this.known;
        if (found != null) {
            return found;
        }
        this.asking.lock();
        try {
            if (this.known == null) {
                this.known = resolve();
            }
            return this.known;
        }
        finally {
            this.asking.unlock();
        }
    }

    private ClientRegistration resolve() {
        Instant now = this.clock.instant();
        if (now.isBefore(this.pausedUntil)) {
            throw new ProviderUnavailableException(this.id, new IllegalStateException("It has just failed"));
        }
        try {
            ClientRegistration.Builder builder = (this.settings.issuer() != null) ? discover(this.settings.issuer())
                    : this.settings.withoutDiscovery();
            return builder.redirectUri(this.redirect.toString())
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
        }
        catch (RestClientException | IllegalArgumentException | IllegalStateException ex) {
            this.pausedUntil = now.plus(PAUSE);
            log.warn("The provider of {} does not tell how to sign in there: {}", this.id, ex.toString());
            throw new ProviderUnavailableException(this.id, ex);
        }
    }

    private ClientRegistration.Builder discover(String issuer) {
        String address = (issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration";
        Map<String, Object> metadata = this.calls.exchange(URI.create(address), HttpMethod.GET, null, METADATA)
            .getBody();
        if (metadata == null || !issuer.equals(metadata.get("issuer"))) {
            // Its answers and tokens would be somebody else's (RFC 8414 §3.3).
            throw new IllegalStateException("The metadata at %s is not of that issuer".formatted(issuer));
        }
        return this.settings.with(ClientRegistrations.fromOidcConfiguration(metadata));
    }

}
