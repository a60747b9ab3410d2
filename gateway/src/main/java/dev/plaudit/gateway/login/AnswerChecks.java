package dev.plaudit.gateway.login;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.platform.problems.RefusalException;

/**
 * Makes sure that an answer comes from the provider that was asked (RFC 9207, RFC 9700
 * §4.4), before anything is done with it: on the path of that registration, and with that
 * provider's {@code iss}. Spring Security looks at neither.
 */
class AnswerChecks extends OncePerRequestFilter {

    private static final String ISSUER = "iss";

    private static final String ANNOUNCEMENT = "authorization_response_iss_parameter_supported";

    /** What GitHub would call itself, other than what its logins are known by. */
    private static final String GITHUB_LOGIN = ProviderSettings.GITHUB + "/login/oauth";

    private final StartedLogins started;

    private final Registrations registrations;

    private final LoginFailure failure;

    AnswerChecks(StartedLogins started, Registrations registrations, LoginFailure failure) {
        this.started = started;
        this.registrations = registrations;
        this.failure = failure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Registrations.CALLBACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Optional<StartedLogin> login = this.started.find(request);
            if (login.isPresent()) {
                check(login.get(), request);
            }
            chain.doFilter(request, response);
        }
        catch (AuthenticationException ex) {
            this.started.forget(request);
            this.failure.onAuthenticationFailure(request, response, ex);
        }
        catch (RefusalException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            // A provider can say things that nobody expects.
            this.failure.onAuthenticationFailure(request, response, refused("unusable_answer", ex));
        }
    }

    private void check(StartedLogin login, HttpServletRequest request) {
        String path = request.getRequestURI().substring(Registrations.CALLBACK.length());
        ClientRegistration asked = this.registrations.findByRegistrationId(login.registration());
        if (asked == null || !path.equals(login.registration())) {
            throw refused("wrong_registration", null);
        }
        String[] issuers = request.getParameterValues(ISSUER);
        if (issuers == null) {
            Object announced = asked.getProviderDetails().getConfigurationMetadata().get(ANNOUNCEMENT);
            if (Boolean.TRUE.equals(announced)) {
                throw refused("missing_issuer", null);
            }
        }
        else if (issuers.length != 1 || !names(asked).contains(issuers[0])) {
            throw refused("wrong_issuer", null);
        }
    }

    private static Set<String> names(ClientRegistration asked) {
        String issuer = String.valueOf(asked.getProviderDetails().getIssuerUri());
        return issuer.equals(ProviderSettings.GITHUB) ? Set.of(issuer, GITHUB_LOGIN) : Set.of(issuer);
    }

    private static AuthenticationException refused(String code, @Nullable RuntimeException cause) {
        return new OAuth2AuthenticationException(new OAuth2Error(code), code, cause);
    }

}
