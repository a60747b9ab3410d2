package dev.plaudit.gateway.login;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.gateway.pages.LocalPath;

/**
 * Takes whoever has signed out here to where they can sign out at their provider as well
 * (OpenID Connect RP-Initiated Logout 1.0). Without {@code id_token_hint}, since no token
 * is kept; the provider then asks.
 */
@Component
class ProviderLogout implements LogoutSuccessHandler {

    private static final String ENDPOINT = "end_session_endpoint";

    private final Registrations registrations;

    private final GatewayProperties properties;

    ProviderLogout(Registrations registrations, GatewayProperties properties) {
        this.registrations = registrations;
        this.properties = properties;
    }

    @Override
    public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) throws IOException {
        String next = LocalPath.HOME;
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn login) {
            next = address(login).map(URI::toString).orElse(next);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, next);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Where to sign out at a provider.
     * @param login what somebody is signed in with
     * @return empty if the provider has no such place or does not tell right now
     */
    Optional<URI> address(SignedIn login) {
        try {
            ClientRegistration registration = this.registrations.findByRegistrationId(login.registration());
            if (registration == null || !(registration.getProviderDetails()
                .getConfigurationMetadata()
                .get(ENDPOINT) instanceof String endpoint)) {
                return Optional.empty();
            }
            return Optional.of(UriComponentsBuilder.fromUriString(endpoint)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(registration.getClientId(), this.properties.baseUrl() + LocalPath.HOME)
                .toUri());
        }
        catch (ProviderUnavailableException | IllegalArgumentException | IllegalStateException ex) {
            return Optional.empty();
        }
    }

}
