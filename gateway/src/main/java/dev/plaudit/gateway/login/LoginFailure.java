package dev.plaudit.gateway.login;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.sessions.SessionContexts;

/**
 * Ends a login that did not succeed: back to the login page, with the reason for the log
 * and a plain word for the person.
 */
@Component
class LoginFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginFailure.class);

    /** Providers, and whoever pretends to be one, can call an error anything. */
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final Registrations registrations;

    LoginFailure(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException exception) throws IOException {
        String path = request.getRequestURI();
        String last = path.substring(path.lastIndexOf('/') + 1);
        String registration = this.registrations.has(last) ? last : "an unknown provider";
        log.info("A login at {} did not succeed: {}", registration, code(exception));
        boolean unavailable = exception instanceof ProviderUnavailableException
                || exception.getCause() instanceof ProviderUnavailableException;
        end(request, response, unavailable ? LoginError.UNAVAILABLE : LoginError.LOGIN);
    }

    private static String code(AuthenticationException exception) {
        if (exception instanceof OAuth2AuthenticationException known) {
            String code = known.getError().getErrorCode();
            return CODE.matcher(code).matches() ? code : "other";
        }
        Throwable cause = (exception.getCause() != null) ? exception.getCause() : exception;
        return cause.getClass().getSimpleName();
    }

    /**
     * Ends a login. A session that was begun for it ends with it.
     * @param request the last request of it
     * @param response gets a redirect to the login page
     * @param error what to tell
     * @throws IOException if the client is gone
     */
    void end(HttpServletRequest request, HttpServletResponse response, LoginError error) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null && SessionContexts.of(request) == null) {
            session.invalidate();
        }
        response.sendRedirect("/login?error=" + error.code());
    }

}
