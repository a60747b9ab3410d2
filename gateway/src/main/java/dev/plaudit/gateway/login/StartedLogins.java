package dev.plaudit.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.gateway.pages.LocalPath;
import dev.plaudit.gateway.sessions.SessionContexts;

/**
 * Keeps the one login that a browser has under way, in its session.
 */
@Component
class StartedLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /**
     * Names the page to go on to when a login starts.
     */
    static final String RETURN = "return";

    private static final String ATTRIBUTE = "login";

    private static final String LINK = "link";

    private static final String CURRENT = StartedLogins.class.getName();

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Registrations registrations;

    private final Clock clock;

    private final JsonMapper json = JsonMapper.shared();

    StartedLogins(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * The login that is being answered in this request.
     * @param request the answer
     * @return empty if it was not taken up
     */
    static Optional<StartedLogin> current(HttpServletRequest request) {
        return Optional.ofNullable((StartedLogin) request.getAttribute(CURRENT));
    }

    /**
     * Notes that the next login in this session is to be added to the account.
     * @param session of somebody signed in
     * @param registration where the login is
     */
    static void announceLink(HttpSession session, String registration) {
        session.setAttribute(LINK, registration);
    }

    /**
     * Where the next login is to be added from.
     * @param request a request
     * @return a registration, empty if none was announced
     */
    static Optional<String> announcedLink(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return Optional.ofNullable((session != null) ? (String) session.getAttribute(LINK) : null);
    }

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest started, HttpServletRequest request,
            HttpServletResponse response) {
        if (started == null) {
            forget(request);
            return;
        }
        String registration = started.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
        SignedIn signedIn = SessionContexts.of(request);
        boolean link = signedIn != null && announcedLink(request).filter((id) -> id.equals(registration)).isPresent();
        StartedLogin login = new StartedLogin(String.valueOf(registration), String.valueOf(started.getState()),
                started.getAttribute(OidcParameterNames.NONCE), started.getAttribute(PkceParameterNames.CODE_VERIFIER),
                (link && signedIn != null) ? signedIn.accountId() : null, LocalPath.of(request.getParameter(RETURN)),
                this.clock.instant());
        HttpSession session = request.getSession();
        session.removeAttribute(LINK);
        session.setAttribute(ATTRIBUTE, this.json.writeValueAsString(login));
    }

    /**
     * The login that an answer fits.
     * @param request the answer
     * @return empty if the session has none under way with the answer's state
     */
    Optional<StartedLogin> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String[] states = request.getParameterValues(OAuth2ParameterNames.STATE);
        if (session == null || states == null || states.length != 1
                || !(session.getAttribute(ATTRIBUTE) instanceof String text)) {
            return Optional.empty();
        }
        return read(text).filter((login) -> isSame(login.state(), states[0]))
            .filter((login) -> this.clock.instant().isBefore(login.at().plus(LONGEST)));
    }

    private Optional<StartedLogin> read(String text) {
        try {
            return Optional.of(this.json.readValue(text, StartedLogin.class));
        }
        catch (JacksonException ex) {
            // Begun at another version; whoever did can begin again.
            return Optional.empty();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return find(request).map(this::rebuild).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
            HttpServletResponse response) {
        Optional<StartedLogin> login = find(request);
        if (login.isEmpty()) {
            return null;
        }
        forget(request);
        request.setAttribute(CURRENT, login.get());
        return rebuild(login.get());
    }

    private @Nullable OAuth2AuthorizationRequest rebuild(StartedLogin login) {
        ClientRegistration registration = this.registrations.findByRegistrationId(login.registration());
        if (registration == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
            .clientId(registration.getClientId())
            .authorizationUri(String.valueOf(registration.getProviderDetails().getAuthorizationUri()))
            .redirectUri(registration.getRedirectUri())
            .scopes(registration.getScopes())
            .state(login.state())
            .attributes((attributes) -> {
                attributes.put(OAuth2ParameterNames.REGISTRATION_ID, login.registration());
                if (login.nonce() != null) {
                    attributes.put(OidcParameterNames.NONCE, login.nonce());
                }
                if (login.verifier() != null) {
                    attributes.put(PkceParameterNames.CODE_VERIFIER, login.verifier());
                }
            })
            .build();
    }

}
