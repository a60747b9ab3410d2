package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.util.Collections;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets pages of any origin read the API, and write with an API token, which they must
 * have been given. Credentials that a browser adds by itself are never allowed along. The
 * answer is the same for every origin and for none, so that caches need not tell them
 * apart; Spring's own filter would add {@code Vary: Origin} to all of it.
 */
class CrossOriginFilter extends OncePerRequestFilter {

    private static final String READING = "GET, HEAD";

    private static final String WRITING = ", POST, PUT, PATCH, DELETE";

    private static final String READ_HEADERS = "Accept, Accept-Language, If-None-Match, If-Modified-Since";

    private static final String TOKEN_HEADERS = ", Authorization, Content-Type, If-Match, Idempotency-Key";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Route.BASE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
                "ETag, Idempotency-Replayed, Link, Location, Retry-After");
        boolean preflight = HttpMethod.OPTIONS.matches(request.getMethod())
                && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
        if (!preflight) {
            chain.doFilter(request, response);
            return;
        }
        boolean token = asksFor(request, HttpHeaders.AUTHORIZATION);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, token ? READING + WRITING : READING);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                token ? READ_HEADERS + TOKEN_HEADERS : READ_HEADERS);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        response.setStatus(HttpStatus.NO_CONTENT.value());
    }

    private static boolean asksFor(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS))
            .stream()
            .flatMap((names) -> Stream.of(names.split(",")))
            .anyMatch((name) -> name.strip().equalsIgnoreCase(header));
    }

}
