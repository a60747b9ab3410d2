package dev.plaudit.gateway.routes;

import java.util.Collections;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The request headers that services get to see. An allow-list, because a service believes
 * what the gateway says: whatever is not named here could pass for an identity.
 */
@Component
class PassedRequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Pattern ANYTHING = Pattern.compile(".*");

    private static final Map<String, Pattern> PASSED = Map.of(HttpHeaders.ACCEPT, ANYTHING, HttpHeaders.ACCEPT_LANGUAGE,
            ANYTHING, HttpHeaders.IF_NONE_MATCH, ANYTHING, HttpHeaders.IF_MODIFIED_SINCE, ANYTHING,
            // Ends up in logs, so only in the form of W3C Trace Context.
            "traceparent", Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"), "X-Request-Id",
            Pattern.compile("[A-Za-z0-9._-]{1,64}"));

    /** They describe a write; a read has nothing for them to describe. */
    private static final Map<String, Pattern> PASSED_WITH_WRITES = Map.of(HttpHeaders.CONTENT_TYPE, ANYTHING,
            HttpHeaders.IF_MATCH, ANYTHING, "Idempotency-Key", ANYTHING);

    @Override
    public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
        HttpHeaders passed = new HttpHeaders();
        copy(PASSED, request.servletRequest(), passed);
        if (Route.isWrite(request.method())) {
            copy(PASSED_WITH_WRITES, request.servletRequest(), passed);
        }
        return passed;
    }

    /** As the client wrote them: Spring adds an encoding to every media type. */
    private static void copy(Map<String, Pattern> names, HttpServletRequest sent, HttpHeaders passed) {
        names.forEach((name, form) -> Collections.list(sent.getHeaders(name))
            .stream()
            .filter((value) -> form.matcher(value).matches())
            .forEach((value) -> passed.add(name, value)));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

}
