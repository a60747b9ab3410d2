package dev.plaudit.gateway.login;

import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.GatewayProperties;

/**
 * The providers that people can sign in at, as the ordinary settings
 * {@code spring.security.oauth2.client.*} name them; there may be none.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class Registrations implements ClientRegistrationRepository {

    /**
     * Where providers send people back to, one path a registration.
     */
    static final String CALLBACK = "/login/oauth2/code/";

    private final Map<String, Registration> all = new TreeMap<>();

    Registrations(OAuth2ClientProperties settings, GatewayProperties gateway, ProviderCalls calls, Clock clock) {
        for (String id : settings.getRegistration().keySet()) {
            URI redirect = URI.create(gateway.baseUrl() + CALLBACK + id);
            this.all.put(id, new Registration(id, ProviderSettings.of(id, settings), redirect, calls.client(), clock));
        }
    }

    Collection<Registration> all() {
        return this.all.values();
    }

    boolean has(String id) {
        return this.all.containsKey(id);
    }

    /**
     * Finds a registration.
     * @param id its id
     * @return null if there is none
     * @throws ProviderUnavailableException if there is one, but its provider does not
     * tell how to sign in there
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Registration registration = this.all.get(id);
        return (registration != null) ? registration.resolved() : null;
    }

}
