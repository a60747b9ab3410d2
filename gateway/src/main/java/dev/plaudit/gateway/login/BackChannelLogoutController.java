package dev.plaudit.gateway.login;

import java.util.Map;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.sessions.Sessions;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Hears from providers that somebody has signed out there (OpenID Connect Back-Channel
 * Logout 1.0), and ends their sessions here. What the provider has signed is the proof; a
 * token that is sent again ends nothing that began after it was issued.
 */
@RestController
class BackChannelLogoutController {

    static final String PATH = "/logout/connect/back-channel/";

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogoutController.class);

    private final Registrations registrations;

    private final ProviderKeys keys;

    private final Sessions sessions;

    BackChannelLogoutController(Registrations registrations, ProviderKeys keys, Sessions sessions) {
        this.registrations = registrations;
        this.keys = keys;
        this.sessions = sessions;
    }

    @PostMapping(path = PATH + "{id}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Map<String, String>> end(@PathVariable String id, @RequestParam("logout_token") String token) {
        try {
            ClientRegistration registration = this.registrations.findByRegistrationId(id);
            if (registration == null || registration.getProviderDetails().getJwkSetUri() == null) {
                throw new NotFoundException();
            }
            Jwt logout = this.keys.logoutTokens(registration).decode(token);
            this.sessions.endAtProvider(id, logout.getSubject(), logout.getClaimAsString("sid"),
                    Objects.requireNonNull(logout.getIssuedAt()).plus(ProviderKeys.SKEW));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        }
        catch (JwtException | ProviderUnavailableException ex) {
            log.info("A logout at {} was not believed: {}", id, ex.getClass().getSimpleName());
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", "invalid_request"));
        }
    }

}
