package dev.plaudit.gateway.login;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.pages.LocalPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.sessions.SessionContexts;
import dev.plaudit.platform.identity.SecurityProblems;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What Spring Security refuses: a problem for programs; for people a page, or the way to
 * sign in.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    /** Nothing is remembered but in the address, so no session is begun. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        notSignedIn(request, response, reason);
    }

    /** A wrong CSRF token, mostly. Who is not signed in is told that first. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (SessionContexts.of(request) == null) {
            notSignedIn(request, response, reason);
        }
        else if (PageRequests.isPage(request)) {
            Pages.send(response, this.pages.error(request, HttpStatus.FORBIDDEN));
        }
        else {
            SecurityProblems.notAllowed(request, response, reason);
        }
    }

    private static void notSignedIn(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        if (!PageRequests.isPage(request)) {
            SecurityProblems.notSignedIn(request, response, reason);
            return;
        }
        String wanted = LocalPath.of(request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.sendRedirect(wanted.equals(LocalPath.HOME) ? "/login"
                : "/login?" + StartedLogins.RETURN + "=" + UriUtils.encode(wanted, UTF_8));
    }

}
