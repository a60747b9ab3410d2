package dev.plaudit.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks what providers have signed, by the keys they publish and with the algorithms
 * they announce (OpenID Connect Core 1.0 §3.1.3.7). A key that everybody knows signs
 * nothing, so no symmetric algorithm is among them.
 */
@Component
class ProviderKeys implements JwtDecoderFactory<ClientRegistration> {

    /** How far the clocks of a provider and ours may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final String ANNOUNCED = "id_token_signing_alg_values_supported";

    private final ProviderCalls calls;

    private final Clock clock;

    private final Map<String, JwtDecoder> idTokens = new ConcurrentHashMap<>();

    private final Map<String, JwtDecoder> logoutTokens = new ConcurrentHashMap<>();

    ProviderKeys(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return this.idTokens.computeIfAbsent(registration.getRegistrationId(), (id) -> {
            OidcIdTokenValidator rules = new OidcIdTokenValidator(registration);
            rules.setClock(this.clock);
            rules.setClockSkew(SKEW);
            NimbusJwtDecoder decoder = decoder(registration, rules);
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            return decoder;
        });
    }

    /**
     * For what a provider says when a session ends there.
     * @param registration the provider's registration
     * @return checks a logout token
     */
    JwtDecoder logoutTokens(ClientRegistration registration) {
        return this.logoutTokens.computeIfAbsent(registration.getRegistrationId(),
                (id) -> decoder(registration, new LogoutTokenRules(registration, this.clock)));
    }

    private NimbusJwtDecoder decoder(ClientRegistration registration, OAuth2TokenValidator<Jwt> rules) {
        String keys = Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "No keys");
        Set<SignatureAlgorithm> algorithms = algorithms(registration);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
            .restOperations(this.calls.client())
            .jwsAlgorithms((accepted) -> accepted.addAll(algorithms))
            .build();
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(this.clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, rules));
        return decoder;
    }

    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        Object announced = registration.getProviderDetails().getConfigurationMetadata().get(ANNOUNCED);
        Collection<?> names = (announced instanceof Collection<?> some) ? some : List.of();
        Set<SignatureAlgorithm> asymmetric = names.stream()
            .map((name) -> SignatureAlgorithm.from(String.valueOf(name)))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
        // What every provider must support.
        return asymmetric.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : asymmetric;
    }

}
