package dev.plaudit.gateway.routes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;

import dev.plaudit.gateway.services.Service;

/**
 * What of a service the world can reach: whole collections, at the same path as at the
 * service. What is not listed here is reachable nowhere.
 *
 * @param service who serves them
 * @param collections the first words after {@link #BASE}
 */
public record Route(Service service, Set<String> collections) {

    /**
     * What every public path of the API begins with.
     */
    public static final String BASE = "/api/v1/";

    /**
     * All there are.
     */
    public static final List<Route> ALL = List.of(
            new Route(Service.PEOPLE, Set.of("people", "communities", "programs", "regions")),
            new Route(Service.EVENTS, Set.of("events", "talks", "event-kinds")),
            new Route(Service.HIGHLIGHTS, Set.of("achievements", "digests", "statistics", "kinds", "topics")));

    /**
     * How they can be asked; OPTIONS is answered here.
     */
    public static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD);

    /**
     * Whether a path leads here.
     * @param path a path, or a template of one
     * @return true if the gateway passes it on to this route's service
     */
    public boolean leadsFrom(String path) {
        if (!path.startsWith(BASE)) {
            return false;
        }
        int end = path.indexOf('/', BASE.length());
        return this.collections.contains(path.substring(BASE.length(), (end < 0) ? path.length() : end));
    }

    RequestPredicate predicate() {
        return this.collections.stream()
            .sorted()
            .flatMap((collection) -> Stream.of(BASE + collection, BASE + collection + "/**"))
            .map(RequestPredicates::path)
            .reduce(RequestPredicate::or)
            .orElseThrow();
    }

}
