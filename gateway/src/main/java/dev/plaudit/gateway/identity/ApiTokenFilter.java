package dev.plaudit.gateway.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import dev.plaudit.gateway.limits.ClientAddress;
import dev.plaudit.gateway.limits.RateLimits;
import dev.plaudit.gateway.limits.TooManyRequests;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.problems.Problem;

/**
 * Signs in the account of an API token (RFC 6750), for this request only.
 */
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Accounts accounts;

    private final ClientAddress addresses;

    private final RateLimits limits;

    ApiTokenFilter(Accounts accounts, ClientAddress addresses, RateLimits limits) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> hash = token(request).map(ApiTokenText::hash);
        if (hash.isPresent() && !this.accounts.knows(hash.get()) && this.limits.isExhausted(request)) {
            // Trying out tokens is no way to keep people-service busy.
            TooManyRequests.answer(request, response, Duration.ofSeconds(1));
            return;
        }
        Optional<TokenIdentity> known;
        try {
            known = hash.isPresent() ? this.accounts.check(hash.get(), this.addresses.of(request)) : Optional.empty();
        }
        catch (ServiceFailedException ex) {
            Problem.send(request, response, ex.status(), ex.getMessage());
            return;
        }
        if (hash.isEmpty() || known.isEmpty()) {
            refuse(request, response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new ApiTokenAuthentication(hash.get(), known.get()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        }
        finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        List<String> credentials = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (credentials.size() != 1 || !credentials.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(credentials.getFirst().substring(SCHEME.length()).strip())
            .filter(ApiTokenText::isWellFormed);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Duration wait = this.limits.takeForRefusal(request);
        if (!wait.isZero()) {
            TooManyRequests.answer(request, response, wait);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        Problem.send(request, response, HttpStatus.UNAUTHORIZED, "This token is not valid, or no longer");
    }

}
