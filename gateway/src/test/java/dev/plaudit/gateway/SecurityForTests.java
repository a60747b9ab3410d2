package dev.plaudit.gateway;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

import dev.plaudit.gateway.identity.ApiTokens;
import dev.plaudit.gateway.identity.SignedIn;

/**
 * Sessions without a login: who comes with the cookie {@code test-session} is signed in
 * as the account it names.
 */
@TestConfiguration(proxyBeanMethods = false)
public class SecurityForTests {

    private static final String COOKIE = "test-session";

    /**
     * What a signed-in browser sends.
     * @param account whose session it is
     * @return header lines
     */
    public static String[] session(String account) {
        return new String[] { "Cookie: " + COOKIE + "=" + account };
    }

    /** Before the gateway's own ways, for who comes with the cookie only. */
    @Bean
    @Order(0)
    SecurityFilterChain testSessions(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityForTests::isUsedBy)
            .addFilterBefore(new TestSessions(), AnonymousAuthenticationFilter.class)
            .authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .headers(HeadersConfigurer::disable)
            .csrf(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .build();
    }

    private static boolean isUsedBy(HttpServletRequest request) {
        return WebUtils.getCookie(request, COOKIE) != null && !ApiTokens.isUsedBy(request);
    }

    private static final class TestSessions extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Cookie cookie = Objects.requireNonNull(WebUtils.getCookie(request, COOKIE));
            SignedIn signedIn = new SignedIn(cookie.getValue(), "local", "https://id.example", cookie.getValue(), null,
                    Instant.EPOCH);
            SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(signedIn, "", List.of()));
            chain.doFilter(request, response);
        }

    }

}
