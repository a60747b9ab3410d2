package dev.plaudit.platform.idempotency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer that is given again.
 *
 * @param status its HTTP status
 * @param headers what describes it; all others are set anew
 * @param body as it was sent, or null when it is not kept
 */
public record KeptAnswer(int status, List<Header> headers, byte @Nullable [] body) {

    /**
     * Tells an answer that is given again from the first.
     */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LARGEST = 1024 * 1024;

    private static final List<String> KEPT = List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_LOCATION, HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK, HttpHeaders.LOCATION, HttpHeaders.VARY);

    public KeptAnswer {
        headers = List.copyOf(headers);
    }

    static KeptAnswer of(ContentCachingResponseWrapper answer) {
        List<Header> headers = new ArrayList<>();
        KEPT.forEach((name) -> answer.getHeaders(name).forEach((value) -> headers.add(new Header(name, value))));
        if (answer.getContentType() != null) {
            headers.add(new Header(HttpHeaders.CONTENT_TYPE, answer.getContentType()));
        }
        boolean fits = answer.getContentSize() <= LARGEST;
        return new KeptAnswer(answer.getStatus(), headers, fits ? answer.getContentAsByteArray() : null);
    }

    KeptAnswer withoutBody() {
        return new KeptAnswer(this.status, List.of(), null);
    }

    void send(HttpServletResponse response, byte[] kept) throws IOException {
        response.setStatus(this.status);
        response.setHeader(REPLAYED, "true");
        // What is set already is what every answer has.
        this.headers.forEach((header) -> response.setHeader(header.name(), null));
        this.headers.forEach((header) -> response.addHeader(header.name(), header.value()));
        response.setContentLength(kept.length);
        response.getOutputStream().write(kept);
    }

    /**
     * A line of the answer's header.
     *
     * @param name of the field
     * @param value its text
     */
    public record Header(String name, String value) {
    }

}
