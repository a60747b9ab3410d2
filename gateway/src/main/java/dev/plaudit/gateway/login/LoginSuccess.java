package dev.plaudit.gateway.login;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.identity.AccountRefusedException;
import dev.plaudit.gateway.identity.Accounts;
import dev.plaudit.gateway.identity.Identity;
import dev.plaudit.gateway.identity.Login;
import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.gateway.limits.ClientAddress;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.sessions.SessionContexts;
import dev.plaudit.gateway.sessions.Sessions;

/**
 * Finds the account of a login that a provider has vouched for, and signs it in; or adds
 * the login to the account that is signed in already, where that was asked for.
 */
@Component
class LoginSuccess implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginSuccess.class);

    private final Registrations registrations;

    private final Accounts accounts;

    private final ClientAddress addresses;

    private final LoginFailure failure;

    private final Clock clock;

    LoginSuccess(Registrations registrations, Accounts accounts, ClientAddress addresses, LoginFailure failure,
            Clock clock) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.addresses = addresses;
        this.failure = failure;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        OAuth2AuthenticationToken vouched = (OAuth2AuthenticationToken) authentication;
        StartedLogin started = StartedLogins.current(request).orElseThrow();
        ClientRegistration registration = this.registrations.findByRegistrationId(started.registration());
        if (registration == null) {
            throw new IllegalStateException("A login at an unknown provider");
        }
        Login login = Profiles.of(registration, vouched.getPrincipal(), this.addresses.of(request));
        String link = started.link();
        try {
            if (link != null) {
                link(link, login, request, response);
            }
            else {
                signIn(login, started, providerSession(vouched), request);
                response.sendRedirect(started.returnTo());
            }
        }
        catch (AccountRefusedException ex) {
            log.info("A login at {} was refused: {}", started.registration(), ex.detail());
            this.failure.end(request, response, (link != null) ? LoginError.TAKEN : LoginError.REFUSED);
        }
        catch (ServiceFailedException ex) {
            log.warn("Nobody can sign in, because people-service gives no answer: {}", String.valueOf(ex.getCause()));
            this.failure.end(request, response, LoginError.UNAVAILABLE);
        }
    }

    private void signIn(Login login, StartedLogin started, @Nullable String providerSession, HttpServletRequest request)
            throws AccountRefusedException, ServiceFailedException {
        Identity identity = this.accounts.signIn(login);
        HttpSession session = request.getSession();
        session.setAttribute(Sessions.SIGNED_IN, new SignedIn(identity.accountId(), started.registration(),
                login.issuer(), login.subject(), providerSession, this.clock.instant()));
        session.setAttribute(Sessions.CLIENT, Browsers.family(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** The session stays what it was; whoever left it meanwhile has proved only one. */
    private void link(String accountId, Login login, HttpServletRequest request, HttpServletResponse response)
            throws IOException, AccountRefusedException, ServiceFailedException {
        SignedIn signedIn = SessionContexts.of(request);
        if (signedIn == null || !signedIn.accountId().equals(accountId)) {
            this.failure.end(request, response, LoginError.LOGIN);
            return;
        }
        this.accounts.link(accountId, login);
        response.sendRedirect("/login?linked");
    }

    private static @Nullable String providerSession(OAuth2AuthenticationToken vouched) {
        return (vouched.getPrincipal() instanceof OidcUser oidc && oidc.getClaim("sid") instanceof String sid) ? sid
                : null;
    }

}
