package dev.plaudit.acceptance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every row of the role table, for everybody of the local set-up: through the gateway as
 * they sign in, and straight at the service with what the gateway would say of them.
 * Whether somebody may is told from the status: whoever may not gets 401 or 403, whoever
 * may gets an answer that only comes after that was asked (a record that is not there, a
 * body that breaks a rule), so that a try changes nothing.
 */
class RoleTableTests {

    private static final List<String> ALL = List.of("nia", "ana", "bo", "mia", "max", "cal", "ada");

    private static final List<String> ORGANIZERS = List.of("ana", "bo", "mia", "max", "cal", "ada");

    private static final List<String> MANAGERS = List.of("mia", "max", "ada");

    private static final List<String> CURATORS = List.of("cal", "ada");

    private static final List<String> ADMINS = List.of("ada");

    private static final Map<String, Member> MEMBERS = Stream
        .of(Tokens.NIA, Tokens.ANA, Tokens.BO, Tokens.MIA, Tokens.MAX, Tokens.CAL, Tokens.ADA)
        .collect(Collectors.toMap(Member::accountId, Function.identity()));

    private static final Map<String, Visitor> VISITORS = new ConcurrentHashMap<>();

    /**
     * A try of one operation.
     *
     * @param service whose it is
     * @param method how
     * @param path where
     * @param body what, or nothing
     * @param may who may
     */
    private record Try(String service, String method, String path, String body, List<String> may) {

        @Override
        public String toString() {
            return this.method + " " + this.path;
        }

    }

    private static final List<Try> TRIES = List.of(
            // Own profile, claims, tokens, sessions, export.
            new Try("people-service", "GET", "/api/v1/me", "", ALL),
            new Try("people-service", "PATCH", "/api/v1/me", "{}", ALL),
            new Try("people-service", "GET", "/api/v1/me/tokens", "", ALL),
            new Try("people-service", "POST", "/api/v1/me/tokens", "{\"name\": \"x\", \"scopes\": []}", ALL),
            new Try("people-service", "GET", "/api/v1/me/export", "", ALL),
            new Try("people-service", "GET", "/api/v1/me/notifications", "", ALL),
            new Try("people-service", "PUT", "/api/v1/me/notification-preferences", "{}", ALL),
            new Try("people-service", "POST", "/api/v1/claims", "{\"personId\": \"no-such-person\"}", ALL),
            new Try("people-service", "POST", "/api/v1/memberships",
                    "{\"program\": \"no-such-program\", \"role\": \"member\"}", ALL),
            new Try("gateway", "GET", "/api/v1/me/sessions", "", ALL),
            // Drafts, talks, events.
            new Try("highlights-service", "POST", "/api/v1/me/achievements", "{\"title\": \"x\"}", ORGANIZERS),
            new Try("events-service", "POST", "/api/v1/events", "{\"title\": \"x\"}", ORGANIZERS),
            new Try("events-service", "POST", "/api/v1/talks", "{\"title\": \"x\"}", ORGANIZERS),
            new Try("events-service", "POST", "/api/v1/talks/no-such-talk/deliveries", "{}", ORGANIZERS),
            // Decisions.
            new Try("highlights-service", "GET", "/api/v1/reviews", "", MANAGERS),
            new Try("highlights-service", "POST", "/api/v1/achievements/no-such-achievement/reviews",
                    "{\"decision\": \"approve\"}", MANAGERS),
            new Try("highlights-service", "DELETE", "/api/v1/achievements/no-such-achievement/reviews/held", "",
                    MANAGERS),
            new Try("highlights-service", "POST", "/api/v1/reviews/release",
                    "{\"items\": [{\"id\": \"no-such-achievement\", \"version\": 1}]}", MANAGERS),
            new Try("highlights-service", "GET", "/api/v1/reviews/decisions", "", MANAGERS),
            new Try("highlights-service", "GET", "/api/v1/reviews/counters", "", MANAGERS),
            new Try("highlights-service", "GET", "/api/v1/review-reasons", "", MANAGERS),
            new Try("highlights-service", "GET", "/api/v1/achievements/no-such-achievement/comments", "", MANAGERS),
            new Try("highlights-service", "POST", "/api/v1/achievements/no-such-achievement/comments",
                    "{\"text\": \"x\", \"audience\": \"managers\"}", MANAGERS),
            new Try("people-service", "GET", "/api/v1/memberships", "", MANAGERS),
            new Try("people-service", "GET", "/api/v1/claims", "", MANAGERS),
            new Try("people-service", "POST", "/api/v1/merges",
                    "{\"from\": \"no-such-person\", \"into\": \"nobody\", \"reason\": \"x\"}", MANAGERS),
            // Digests.
            new Try("highlights-service", "POST", "/api/v1/digests", "{\"title\": \"x\"}", CURATORS),
            new Try("highlights-service", "PATCH", "/api/v1/digests/no-such-digest", "{}", CURATORS),
            new Try("highlights-service", "POST", "/api/v1/digests/no-such-digest/publish", "", CURATORS),
            // The installation.
            new Try("people-service", "GET", "/api/v1/accounts", "", ADMINS),
            new Try("people-service", "PUT", "/api/v1/accounts/no-such-account/roles",
                    "{\"roles\": [], \"reason\": \"x\"}", ADMINS),
            new Try("people-service", "PUT", "/api/v1/programs/no-such-program", "{\"name\": \"\"}", ADMINS),
            new Try("people-service", "PUT", "/api/v1/regions/no-such-region", "{\"name\": \"\"}", ADMINS),
            new Try("highlights-service", "PUT", "/api/v1/kinds/no-such-kind", "{\"name\": \"\"}", ADMINS),
            new Try("highlights-service", "PUT", "/api/v1/review-reasons/no-such-reason", "{\"name\": {}}", ADMINS),
            new Try("events-service", "PUT", "/api/v1/event-kinds/no-such-kind", "{\"name\": \"\"}", ADMINS),
            new Try("people-service", "GET", "/api/v1/audit", "", ADMINS),
            new Try("events-service", "GET", "/api/v1/audit", "", ADMINS),
            new Try("highlights-service", "GET", "/api/v1/audit", "", ADMINS),
            new Try("people-service", "GET", "/api/v1/outboxes/people-service", "", ADMINS),
            new Try("events-service", "GET", "/api/v1/outboxes/events-service", "", ADMINS),
            new Try("highlights-service", "GET", "/api/v1/outboxes/highlights-service", "", ADMINS));

    static Stream<Arguments> tries() {
        return TRIES.stream().map((each) -> Arguments.of(Named.of(each.toString(), each)));
    }

    static Stream<Arguments> triesAtServices() {
        return TRIES.stream()
            .filter((each) -> !each.service().equals("gateway"))
            .map((each) -> Arguments.of(Named.of(each.service() + " " + each, each)));
    }

    @ParameterizedTest
    @MethodSource("tries")
    void throughTheGateway(Try each) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        ALL.forEach((name) -> found.put(name, allowed(status(visitor(name), each))));
        assertThat(found).isEqualTo(expected(each));
        assertThat(status(Visitor.anonymous(), each)).isEqualTo(HttpStatus.UNAUTHORIZED.value());
    }

    @ParameterizedTest
    @MethodSource("triesAtServices")
    void straightAtTheService(Try each) {
        Api service = new Api(LivePlatform.running().port(each.service()));
        Map<String, Boolean> found = new LinkedHashMap<>();
        for (String name : ALL) {
            String token = Tokens.bearer(member(name), each.service());
            found.put(name, allowed(status(service, each, token)));
        }
        assertThat(found).isEqualTo(expected(each));
        assertThat(status(service, each, "")).isEqualTo(HttpStatus.UNAUTHORIZED.value());
        assertThat(status(service, each, Tokens.bearer(new Caller.Anonymous(), each.service())))
            .isIn(HttpStatus.UNAUTHORIZED.value(), HttpStatus.FORBIDDEN.value());
    }

    @ParameterizedTest
    @MethodSource("publicLists")
    void everybodyReadsWhatIsPublic(String path) {
        Visitor anonymous = Visitor.anonymous();
        String asAnybody = anonymous.read(path).toString();
        assertThat(anonymous.hasCookies()).isFalse();
        ALL.forEach((name) -> assertThat(visitor(name).read(path)).hasToString(asAnybody));
    }

    static Stream<String> publicLists() {
        return Stream
            .of("people", "communities", "programs", "regions", "events", "talks", "achievements", "digests", "kinds",
                    "topics", "statistics?period=2021-Q3")
            .map((list) -> "/api/v1/" + list);
    }

    private static Map<String, Boolean> expected(Try each) {
        Map<String, Boolean> expected = new LinkedHashMap<>();
        ALL.forEach((name) -> expected.put(name, each.may().contains(name)));
        return expected;
    }

    private static boolean allowed(int status) {
        assertThat(status).isIn(Arrays.asList(200, 400, 403, 404, 412, 422, 428));
        return status != HttpStatus.FORBIDDEN.value();
    }

    private static int status(Visitor visitor, Try each) {
        return each.method().equals("GET") ? visitor.get(each.path()).statusCode()
                : visitor.write(each.method(), each.path(), each.body(), "If-Match", "*").statusCode();
    }

    private static int status(Api service, Try each, String token) {
        return service.send(HttpMethod.valueOf(each.method()), each.path(), token, each.body(), "If-Match", "*")
            .getStatusCode()
            .value();
    }

    /** As the gateway would name them: with the account that their sign-in made. */
    private static Member member(String name) {
        Member member = Objects.requireNonNull(MEMBERS.get(name));
        JsonNode me = visitor(name).read("/api/v1/me");
        return new Member(me.get("id").asString(), name, me.get("personId").asString(), member.roles(), member.scopes(),
                member.credential(), member.address());
    }

    private static Visitor visitor(String name) {
        return VISITORS.computeIfAbsent(name, Visitor::signedIn);
    }

}
