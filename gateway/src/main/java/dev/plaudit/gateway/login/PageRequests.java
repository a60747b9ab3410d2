package dev.plaudit.gateway.login;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ResponseEntity;

/**
 * Tells requests of pages from those of programs, below Spring MVC.
 */
final class PageRequests {

    private PageRequests() {
    }

    static boolean isPage(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    static void send(HttpServletResponse response, ResponseEntity<byte[]> page) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
        byte[] body = Objects.requireNonNull(page.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

}
