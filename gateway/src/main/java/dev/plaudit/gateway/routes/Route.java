package dev.plaudit.gateway.routes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;

import dev.plaudit.gateway.services.Service;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

/**
 * What of a service the world can reach: a whole collection, at the same path as at the
 * service. What is not listed here is reachable nowhere.
 *
 * @param service who serves it
 * @param collection what follows {@link #BASE}: one name; two for a part of a collection
 * that another service has; or a star with an ending for a form in which another service
 * tells of its records
 * @param methods how it can be asked; OPTIONS is answered here
 */
public record Route(Service service, String collection, Set<HttpMethod> methods) {

    /**
     * What every public path of the API begins with.
     */
    public static final String BASE = "/api/v1/";

    /**
     * What anybody may post to without an account: asking for digests by e-mail, which
     * the owner of the address confirms.
     */
    public static final String SUBSCRIPTIONS = BASE + "subscriptions";

    private static final Set<HttpMethod> READ = ordered(GET, HEAD);

    private static final Set<HttpMethod> WRITE = ordered(GET, HEAD, POST, PUT, PATCH, DELETE);

    /**
     * All there are.
     */
    public static final List<Route> ALL = Stream
        .of(routes(Service.PEOPLE, WRITE, "me", "accounts", "memberships", "claims", "merges", "people", "communities",
                "programs", "regions", "subscriptions"),
                routes(Service.EVENTS, WRITE, "events", "talks", "event-kinds"),
                routes(Service.EVENTS, READ, "feeds/events.ics", "people/*.ics"),
                routes(Service.HIGHLIGHTS, WRITE, "me/achievements", "achievements", "reviews", "review-reasons",
                        "digests", "kinds", "topics", "images", "link-previews", "webhooks"),
                routes(Service.PEOPLE, READ, "outboxes/people-service"),
                routes(Service.EVENTS, READ, "outboxes/events-service"),
                routes(Service.HIGHLIGHTS, READ, "outboxes/highlights-service"),
                routes(Service.HIGHLIGHTS, READ, "statistics", "statistics.csv", "statistics.svg", "reports", "feeds",
                        "people/*.atom"))
        .flatMap(Function.identity())
        .toList();

    /** Parts of a collection above that the gateway answers itself. */
    private static final Set<String> OWN = Set.of("me/sessions");

    private static final Map<String, Route> BY_COLLECTION = ALL.stream()
        .collect(Collectors.toUnmodifiableMap(Route::collection, Function.identity()));

    /**
     * Finds where a path leads.
     * @param path a path, decoded, or a template of one
     * @return the route with the longest collection that it begins with, or of the form
     * that it ends with; empty if the gateway passes it on to nobody
     */
    public static Optional<Route> of(String path) {
        if (!path.startsWith(BASE)) {
            return Optional.empty();
        }
        String[] names = path.substring(BASE.length()).split("/", 3);
        String two = (names.length > 1) ? names[0] + "/" + names[1] : names[0];
        if (OWN.contains(two)) {
            return Optional.empty();
        }
        return Stream.of(two, form(names), names[0]).map(BY_COLLECTION::get).filter(Objects::nonNull).findFirst();
    }

    /** The collection that a record in a form would be of, as {@code people/*.atom}. */
    private static String form(String[] names) {
        int dot = (names.length == 2) ? names[1].lastIndexOf('.') : -1;
        return (dot > 0) ? names[0] + "/*" + names[1].substring(dot) : names[0];
    }

    /**
     * Whether a method changes something, so that it has to do with bodies and must not
     * be sent twice.
     * @param method any
     * @return false for GET, HEAD and OPTIONS
     */
    static boolean isWrite(HttpMethod method) {
        return !READ.contains(method) && !OPTIONS.equals(method);
    }

    /**
     * Whether a write needs no account.
     * @param method how it is asked
     * @param path the whole path, decoded
     * @return true for the few that anybody may do
     */
    static boolean isOpenToAll(HttpMethod method, String path) {
        return POST.equals(method) && path.equals(SUBSCRIPTIONS);
    }

    /**
     * What clients are told of the methods.
     * @return all that get an answer
     */
    Set<HttpMethod> allowed() {
        Set<HttpMethod> allowed = new LinkedHashSet<>(this.methods);
        allowed.add(OPTIONS);
        return allowed;
    }

    private static Stream<Route> routes(Service service, Set<HttpMethod> methods, String... collections) {
        return Stream.of(collections).map((collection) -> new Route(service, collection, methods));
    }

    private static Set<HttpMethod> ordered(HttpMethod... methods) {
        return new LinkedHashSet<>(List.of(methods));
    }

}
