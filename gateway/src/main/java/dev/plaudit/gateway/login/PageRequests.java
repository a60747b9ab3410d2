package dev.plaudit.gateway.login;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells requests of pages from those of programs, below Spring MVC.
 */
final class PageRequests {

    private PageRequests() {
    }

    static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

}
