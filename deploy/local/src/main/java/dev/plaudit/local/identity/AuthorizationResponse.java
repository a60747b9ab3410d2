package dev.plaudit.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends the browser back to the client with a code or an error and, unlike Spring's own
 * answers, with the issuer (RFC 9207), so that the client can tell providers apart.
 */
final class AuthorizationResponse implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final String issuer;

    AuthorizationResponse(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
        String address = granted.getRedirectUri();
        OAuth2AuthorizationCode code = granted.getAuthorizationCode();
        if (address == null || code == null) {
            throw new IllegalStateException("The request was granted without a code or an address for it");
        }
        send(response, address, granted.getState(), "code", code.getTokenValue());
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        var refused = (OAuth2AuthorizationCodeRequestAuthenticationException) failure;
        OAuth2Error error = refused.getError();
        var asked = refused.getAuthorizationCodeRequestAuthentication();
        String address = (asked != null) ? asked.getRedirectUri() : null;
        if (asked == null || address == null) {
            // Nobody to send it to whom we know: an open redirector otherwise.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        send(response, address, asked.getState(), "error", error.getErrorCode(), "error_description",
                error.getDescription());
    }

    private void send(HttpServletResponse response, String address, @Nullable String state,
            @Nullable String... parameters) throws IOException {
        UriComponentsBuilder target = UriComponentsBuilder.fromUriString(address);
        for (int i = 0; i < parameters.length; i += 2) {
            add(target, parameters[i], parameters[i + 1]);
        }
        add(target, "state", state);
        add(target, "iss", this.issuer);
        response.sendRedirect(target.build(true).toUriString());
    }

    private static void add(UriComponentsBuilder target, @Nullable String name, @Nullable String value) {
        if (name != null && value != null) {
            target.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }

}
