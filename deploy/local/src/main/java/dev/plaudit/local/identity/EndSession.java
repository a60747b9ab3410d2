package dev.plaudit.local.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The end-session endpoint for clients that keep no ID token: OpenID Connect RP-Initiated
 * Logout 1.0 recommends a hint, Spring Authorization Server demands one, and takes over
 * here where there is one. Nobody is asked whether they want to leave, as the standard
 * would have it: an uninvited sign-out of a local sign-in name does no harm.
 */
final class EndSession extends OncePerRequestFilter {

    static final String PATH = "/connect/logout";

    private final RegisteredClient client;

    private final LogoutHandler logout;

    EndSession(RegisteredClient client, LogoutHandler logout) {
        this.client = client;
        this.logout = logout;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH) || StringUtils.hasText(request.getParameter("id_token_hint"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String clientId = request.getParameter("client_id");
        String target = request.getParameter("post_logout_redirect_uri");
        if (!isKnown(clientId) || !isRegistered(clientId, target)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        this.logout.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(target(target, request.getParameter("state")));
    }

    private boolean isKnown(@Nullable String clientId) {
        return clientId == null || clientId.equals(this.client.getClientId());
    }

    private boolean isRegistered(@Nullable String clientId, @Nullable String target) {
        return target == null || (clientId != null && this.client.getPostLogoutRedirectUris().contains(target));
    }

    private static String target(@Nullable String target, @Nullable String state) {
        if (target == null) {
            return Pages.SIGNED_OUT;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(target);
        if (state != null) {
            address.queryParam("state", UriUtils.encode(state, StandardCharsets.UTF_8));
        }
        return address.build(true).toUriString();
    }

}
