package dev.plaudit.local.identity;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets a client ask for a new sign-in, of somebody else perhaps: {@code prompt=login} and
 * {@code select_account} (OpenID Connect Core, section 3.1.2.1), which Spring
 * Authorization Server overlooks. Forgets who is signed in here, and goes on with the
 * rest of the request.
 */
final class FreshLogin extends OncePerRequestFilter {

    private static final Set<String> WISHES = Set.of("login", "select_account");

    private final SecurityContextLogoutHandler forget = new SecurityContextLogoutHandler();

    private final RequestMatcher authorize;

    /**
     * A filter of authorization requests.
     * @param authorize knows them
     */
    FreshLogin(RequestMatcher authorize) {
        this.authorize = authorize;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String prompt = request.getParameter("prompt");
        return prompt == null || !request.getMethod().equals("GET") || !this.authorize.matches(request)
                || List.of(prompt.split(" ")).stream().noneMatch(WISHES::contains);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        this.forget.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        response.sendRedirect(UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam("prompt")
            .build()
            .toUriString());
    }

}
