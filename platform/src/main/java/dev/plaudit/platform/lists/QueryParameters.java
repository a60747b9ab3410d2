package dev.plaudit.platform.lists;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * The decoded query parameters of a request. Tomcat only says that some parameter cannot
 * be decoded; this finds out which.
 */
final class QueryParameters {

    private QueryParameters() {
    }

    static MultiValueMap<String, String> of(HttpServletRequest request) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> parameters.addAll(name, List.of(values)));
        }
        catch (IllegalStateException ex) {
            throw new BadParameterException(culprit(request.getQueryString()), "It is not well-formed");
        }
        return parameters;
    }

    private static String culprit(String query) {
        for (String parameter : query.split("&")) {
            String name = parameter.split("=", 2)[0];
            if (parameter.startsWith("=") || isMalformed(parameter)) {
                return isMalformed(name) ? "query" : URLDecoder.decode(name, StandardCharsets.UTF_8);
            }
        }
        return "query";
    }

    private static boolean isMalformed(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8).contains("\uFFFD");
        }
        catch (IllegalArgumentException ex) {
            return true;
        }
    }

}
