package dev.plaudit.gateway.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * What is asked of the whole log. Filters are the services' to understand.
 *
 * @param limit how many entries
 * @param positions where to go on
 * @param filters everything else, decoded
 */
record AuditQuery(int limit, Map<Service, Position> positions, MultiValueMap<String, String> filters) {

    static final String PATH = "/api/v1/audit";

    /** The most a service gives at once. */
    static final int MOST = 100;

    private static final int USUAL = 20;

    /**
     * Reads a query.
     * @param parameters as sent
     * @return what is asked
     * @throws BadParameterException if it cannot be asked of several services at once
     */
    static AuditQuery of(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
        for (String other : List.of("sort", "updatedSince")) {
            if (filters.containsKey(other)) {
                throw new BadParameterException(other, "The whole log comes with the newest first");
            }
        }
        List<String> limits = filters.getOrDefault("limit", List.of(String.valueOf(USUAL)));
        List<String> cursors = filters.getOrDefault("cursor", List.of());
        filters.remove("limit");
        filters.remove("cursor");
        if (cursors.size() > 1) {
            throw new BadParameterException("cursor", "It is given more than once");
        }
        return new AuditQuery(limit(limits),
                cursors.isEmpty() ? AuditCursor.start() : AuditCursor.read(cursors.getFirst()), filters);
    }

    private static int limit(List<String> texts) {
        if (texts.size() == 1 && texts.getFirst().strip().matches("[1-9][0-9]?|100")) {
            return Integer.parseInt(texts.getFirst().strip());
        }
        throw new BadParameterException("limit", "It is a whole number from 1 to 100");
    }

    /**
     * The question to one service.
     * @param cursor of the service, or null for its first page
     * @return path and query
     */
    String target(@Nullable String cursor) {
        return target(MOST, cursor, "&sort=-at");
    }

    /**
     * The address of the next page.
     * @param cursor of the whole log
     * @return a reference relative to the host
     */
    String next(String cursor) {
        return target(this.limit, cursor, "");
    }

    private String target(int limit, @Nullable String cursor, String more) {
        StringJoiner query = new StringJoiner("&", PATH + "?", more);
        query.add("limit=" + limit);
        this.filters
            .forEach((name, values) -> values.forEach((value) -> query.add(encode(name) + "=" + encode(value))));
        if (cursor != null) {
            query.add("cursor=" + encode(cursor));
        }
        return query.toString();
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

}
