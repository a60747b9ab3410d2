package dev.plaudit.platform.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The headers that every answer carries, errors of the container included. They fit data;
 * a page that needs more sets its own {@code Content-Security-Policy}.
 */
public final class SecurityHeaders {

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(URI baseUrl) {
        this.headers.put("Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        this.headers.put("X-Content-Type-Options", "nosniff");
        this.headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        this.headers.put("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if ("https".equalsIgnoreCase(baseUrl.getScheme())) {
            this.headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /**
     * Sets each header.
     * @param setHeader gets name and value, and replaces what was set before
     */
    public void each(BiConsumer<String, String> setHeader) {
        this.headers.forEach(setHeader);
    }

}
