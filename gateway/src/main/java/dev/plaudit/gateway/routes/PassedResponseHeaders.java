package dev.plaudit.gateway.routes;

import java.util.List;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The response headers that clients get to see: what describes the answer. Cookies, names
 * of servers, and the security headers that the gateway sets itself stay behind.
 */
@Component
class PassedResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> PASSED = List.of(HttpHeaders.ALLOW, HttpHeaders.CACHE_CONTROL,
            HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_ENCODING, HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH, "Content-Security-Policy", HttpHeaders.CONTENT_TYPE,
            "Cross-Origin-Resource-Policy", HttpHeaders.ETAG, HttpHeaders.EXPIRES, "Idempotency-Replayed",
            HttpHeaders.LAST_MODIFIED, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER, HttpHeaders.VARY,
            HttpHeaders.WWW_AUTHENTICATE);

    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        HttpHeaders passed = new HttpHeaders();
        PASSED.forEach((name) -> answered.getOrEmpty(name).forEach((value) -> passed.add(name, value)));
        String location = answered.getFirst(HttpHeaders.LOCATION);
        // An absolute one would name a host of the inside.
        if (location != null && location.startsWith("/") && !location.startsWith("//")) {
            passed.set(HttpHeaders.LOCATION, location);
        }
        return passed;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

}
