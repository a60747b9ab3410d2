package dev.plaudit.highlights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees what of a submission in the region apac that Ana reported, that credits
 * somebody else too, and about which a decision is held.
 */
@WithNeighbours
class WhoSeesWhatTests {

    private static final Member CREDITED = person("sp", Role.ORGANIZER);

    private static final Member ELSEWHERE = Tokens.scoped(Tokens.member("mo", Role.MANAGER),
            new ManagerScope(null, "europe"));

    private static final Member INTERESTED = Tokens.scoped(person("sp2", Role.MANAGER), ManagerScope.ALL);

    private static final List<Caller> EVERYBODY = List.of(Tokens.ANA, CREDITED, Tokens.MIA, ELSEWHERE, INTERESTED,
            Tokens.CAL, Tokens.ADA, Tokens.NIA, Desk.NOBODY);

    private final Desk desk;

    private final Map<String, Function<Caller, String>> questions = new LinkedHashMap<>();

    WhoSeesWhatTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
        reading();
        lists();
        writing();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # question,                       ana, credited, mia,   elsewhere, interested, cal, ada,   nia, nobody
            read it as their own,             yes, yes,      404,   404,       yes,        404, 404,   404, 401
            see the hold in their own,        no,  no,       404,   404,       no,         404, 404,   404, 401
            see the hold in their own list,   no,  no,       no,    no,        no,         no,  no,    no,  401
            read it as a reviewer,            403, 403,      yes,   404,       yes,        403, yes,   403, 401
            see the hold as a reviewer,       403, 403,      yes,   404,       no,         403, yes,   403, 401
            see its trail as a reviewer,      403, 403,      yes,   404,       no,         403, yes,   403, 401
            find it among what is held,       403, 403,      yes,   no,        no,         403, yes,   403, 401
            find it among what waits,         403, 403,      no,    no,        no,         403, no,    403, 401
            find one that waits,              403, 403,      yes,   no,        no,         403, yes,   403, 401
            find one that is decided,         403, 403,      yes,   no,        no,         403, yes,   403, 401
            count it as held,                 403, 403,      yes,   no,        no,         403, yes,   403, 401
            count one that is decided,        403, 403,      yes,   no,        no,         403, yes,   403, 401
            read what is said to ana,         yes, 403,      yes,   404,       404,        403, yes,   403, 401
            read what managers say,           no,  403,      yes,   404,       404,        403, yes,   403, 401
            say something to the other side,  201, 403,      201,   404,       404,        403, 201,   403, 401
            say something to managers,        403, 403,      201,   404,       404,        403, 201,   403, 401
            delete what mia said,             403, 403,      204,   404,       404,        403, 204,   403, 401
            hold a decision,                  403, 403,      200,   404,       403,        403, 200,   403, 401
            take the decision back,           403, 403,      200,   404,       403,        403, 200,   403, 401
            release the decision,             403, 403,      200,   404,       403,        403, 200,   403, 401
            read the reasons,                 403, 403,      200,   200,       200,        403, 200,   403, 401
            change a reason,                  403, 403,      403,   403,       403,        403, 201,   403, 401
            """)
    void everybodySeesTheirPartAndNoMore(ArgumentsAccessor row) {
        Function<Caller, String> question = Objects.requireNonNull(this.questions.get(row.getString(0)));
        assertThat(EVERYBODY.stream().map(question))
            .containsExactlyElementsOf(IntStream.range(1, row.size()).mapToObj(row::getString).toList());
    }

    private void reading() {
        this.questions.put("read it as their own", (who) -> own(who, (json) -> true));
        this.questions.put("see the hold in their own",
                (who) -> own(who, (json) -> json.has("held") || !json.get("status").asString().equals("submitted")
                        || !json.get("reviews").isEmpty() || json.toString().contains("Secret")));
        this.questions.put("read it as a reviewer", (who) -> one(who, (json) -> true));
        this.questions.put("see the hold as a reviewer",
                (who) -> one(who, (json) -> json.at("/held/reason").asString("").equals("Secret")));
        this.questions.put("see its trail as a reviewer", (who) -> one(who, (json) -> !json.get("trail").isEmpty()));
        this.questions.put("read what is said to ana", (who) -> comments(who, "For Ana"));
        this.questions.put("read what managers say", (who) -> comments(who, "For managers"));
    }

    private void lists() {
        this.questions.put("see the hold in their own list", (who) -> {
            String own = Desk.OWN + "?limit=100&facets=status";
            JsonNode before = Api.json(send(HttpMethod.GET, who, own, "")).at("/facets/status/rejected");
            held();
            return answer(send(HttpMethod.GET, who, own, ""), (json) -> json.toString().contains("Secret")
                    || json.toString().contains("\"held\"") || !json.at("/facets/status/rejected").equals(before));
        });
        this.questions.put("find it among what is held",
                (who) -> found(who, "/api/v1/reviews?state=held&facets=state", held().id()));
        this.questions.put("find it among what waits", (who) -> found(who, "/api/v1/reviews?", held().id()));
        this.questions.put("find one that waits", (who) -> found(who, "/api/v1/reviews?", submitted().id()));
        this.questions.put("find one that is decided", (who) -> {
            Paper decided = this.desk.approve(Tokens.MIA, submitted());
            return found(who, "/api/v1/reviews/decisions?achievement=" + decided.id(), decided.id());
        });
        this.questions.put("count it as held", (who) -> counted(who, "/held", this::held));
        this.questions.put("count one that is decided",
                (who) -> counted(who, "/decided/approved", () -> this.desk.approve(Tokens.MIA, submitted())));
        this.questions.put("read the reasons",
                (who) -> status(send(HttpMethod.GET, who, "/api/v1/review-reasons", "")));
    }

    private void writing() {
        this.questions.put("say something to the other side",
                (who) -> status(say(who, held(), "submitter", "Something")));
        this.questions.put("say something to managers", (who) -> status(say(who, held(), "managers", "Something")));
        this.questions.put("delete what mia said", (who) -> {
            Paper held = held();
            String id = Api.json(say(Tokens.MIA, held, "submitter", "For Ana")).get("id").asString();
            return status(send(HttpMethod.DELETE, who, path(held) + "/comments/" + id, ""));
        });
        this.questions.put("hold a decision", (who) -> status(hold(who, submitted())));
        this.questions.put("take the decision back", (who) -> {
            Paper held = held();
            return status(send(HttpMethod.DELETE, who, path(held) + "/reviews/held", "", "If-Match", held.tag()));
        });
        this.questions.put("release the decision", (who) -> {
            Paper held = held();
            ResponseEntity<byte[]> answer = send(HttpMethod.POST, who, "/api/v1/reviews/release", """
                    {"items": [{"id": "%s", "version": %d}]}""".formatted(held.id(),
                    held.json().get("version").asLong()));
            return answer.getStatusCode().isError() ? status(answer) : Api.json(answer).at("/items/0/code").asString();
        });
        this.questions.put("change a reason",
                (who) -> status(send(HttpMethod.PUT, who, "/api/v1/review-reasons/r-" + UUID.randomUUID(), """
                        {"name": {"en": "A name"}, "text": {"en": "A text"}, "decisions": ["reject"]}""",
                        "If-None-Match", "*")));
    }

    private String own(Caller who, Function<JsonNode, Boolean> sees) {
        return answer(send(HttpMethod.GET, who, Desk.OWN + "/" + held().id(), ""), sees);
    }

    private String one(Caller who, Function<JsonNode, Boolean> sees) {
        return answer(send(HttpMethod.GET, who, "/api/v1/reviews/" + held().id(), ""), sees);
    }

    private String comments(Caller who, String text) {
        Paper held = held();
        say(Tokens.MIA, held, "submitter", "For Ana");
        say(Tokens.MIA, held, "managers", "For managers");
        return answer(send(HttpMethod.GET, who, path(held) + "/comments", ""),
                (json) -> json.toString().contains(text));
    }

    private String found(Caller who, String list, String id) {
        return answer(send(HttpMethod.GET, who, list + "&limit=100&sort=-" + order(list), ""),
                (json) -> json.get("items").toString().contains(id));
    }

    private static String order(String list) {
        return list.contains("decisions") ? "decided" : "submitted";
    }

    private String counted(Caller who, String counter, Runnable more) {
        ResponseEntity<byte[]> before = send(HttpMethod.GET, who, "/api/v1/reviews/counters", "");
        more.run();
        ResponseEntity<byte[]> after = send(HttpMethod.GET, who, "/api/v1/reviews/counters", "");
        return answer(after, (json) -> json.at(counter).asLong() > Api.json(before).at(counter).asLong());
    }

    private Paper submitted() {
        return this.desk.submitted(Tokens.ANA, """
                {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
                 "credits": [{"personId": "ana"}, {"personId": "sayak-paul"}, {"communityId": "tfug-singapore"}]}""");
    }

    private Paper held() {
        return Desk.paper(hold(Tokens.MIA, submitted()), 200);
    }

    private ResponseEntity<byte[]> hold(Caller who, Paper submitted) {
        return this.desk.decide(who, submitted, """
                {"decision": "reject", "reason": "Secret", "release": "later"}""");
    }

    private ResponseEntity<byte[]> say(Caller who, Paper paper, String audience, String text) {
        return send(HttpMethod.POST, who, path(paper) + "/comments", """
                {"text": "%s", "audience": "%s"}""".formatted(text, audience));
    }

    private ResponseEntity<byte[]> send(HttpMethod method, Caller who, String path, String json, String... headers) {
        return this.desk.send(method, who, path, json, headers);
    }

    private static String path(Paper paper) {
        return "/api/v1/achievements/" + paper.id();
    }

    private static String answer(ResponseEntity<byte[]> answer, Function<JsonNode, Boolean> sees) {
        return answer.getStatusCode().isError() ? status(answer) : sees.apply(Api.json(answer)) ? "yes" : "no";
    }

    private static String status(ResponseEntity<byte[]> answer) {
        return String.valueOf(answer.getStatusCode().value());
    }

    private static Member person(String account, Role role) {
        return new Member(account, account, "sayak-paul", Set.of(Role.MEMBER, role), List.of(),
                new Credential.Session(), null);
    }

}
