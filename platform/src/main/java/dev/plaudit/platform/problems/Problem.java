package dev.plaudit.platform.problems;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * The one way a problem document comes about, for Spring MVC and for the layers below it
 * that have no message converters.
 */
public final class Problem {

    /**
     * The media type of a problem, with the encoding that everybody expects of JSON.
     */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");

    private Problem() {
    }

    /**
     * A problem for Spring MVC to write.
     * @param status the HTTP status
     * @param slug the last part of {@code type}, stable
     * @param detail a sentence for a person, free of internals
     * @param errors what is wrong with single fields, may be empty
     * @return the document; Spring MVC adds {@code instance}
     */
    static ProblemDetail of(HttpStatusCode status, String slug, @Nullable String detail,
            List<RefusalException.FieldError> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + slug));
        problem.setTitle(title(status));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    /**
     * A problem as text, for filters, valves and proxies.
     * @param status the HTTP status
     * @param detail a sentence for a person; must hold nothing the client sent
     * @param path the path that was asked for, as the client wrote it; left out when it
     * is empty or is none (RFC 3986)
     * @return JSON text
     */
    public static String json(HttpStatus status, String detail, String path) {
        String instance = PATH.matcher(path).matches() ? ",\"instance\":\"" + path + '"' : "";
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s"%s}""".formatted(slug(status),
                title(status), status.value(), detail.replace("\\", "\\\\").replace("\"", "\\\""), instance);
    }

    /**
     * Answers with a problem that nobody keeps, from below Spring MVC.
     * @param request what was asked
     * @param response the answer
     * @param status the HTTP status
     * @param detail a sentence for a person; must hold nothing the client sent
     * @throws IOException if the client is gone
     */
    public static void send(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        byte[] problem = json(status, detail, request.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    static boolean isOurs(ProblemDetail problem) {
        return problem.getType() != null && problem.getType().getPath().startsWith("/problems/");
    }

    static String slug(HttpStatusCode status) {
        return title(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String title(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        return (known != null) ? known.getReasonPhrase() : "Error";
    }

}
