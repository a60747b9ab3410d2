package dev.plaudit.gateway.login;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.gateway.sessions.SessionContexts;

/**
 * Gives scripts their CSRF token with the answers that say who is signed in. No other
 * site can read those.
 */
class CsrfHeaderFilter extends OncePerRequestFilter {

    private static final Set<String> PATHS = Set.of("/api/v1/me", "/api/v1/me/sessions");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod()) || !PATHS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionContexts.of(request) != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            response.setHeader(token.getHeaderName(), token.getToken());
        }
        chain.doFilter(request, response);
    }

}
