package dev.plaudit.gateway.limits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import dev.plaudit.platform.problems.Problem;

/**
 * Says that it was too much (RFC 6585): to readers of pages in a few words of HTML that
 * need neither a template nor a service, to programs in a problem.
 */
public final class TooManyRequests {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Too many requests</title></head>
            <body><h1>Too many requests</h1><p>Please try again in %d s.</p></body></html>
            """;

    private TooManyRequests() {
    }

    /**
     * Answers 429.
     * @param request what was asked
     * @param response the answer
     * @param wait how long until the next request may come
     * @throws IOException if the client is gone
     */
    public static void answer(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = comeAgain(response, wait);
        if (!isForPeople(request)) {
            Problem.send(request, response, HttpStatus.TOO_MANY_REQUESTS,
                    "These are too many requests; please try again in %d s".formatted(seconds));
            return;
        }
        byte[] html = PAGE.formatted(seconds).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Whole seconds, at least one. */
    static long comeAgain(HttpServletResponse response, Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return seconds;
    }

    static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

}
