package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.images.Pictures;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SecurityDocument;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.IN_EUROPE;
import static dev.plaudit.highlights.Desk.NOBODY;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The role table, row by row: each operation as everybody, straight at the service. Each
 * request gets a record of its own, in the state in which the operation is possible.
 */
@WithNeighbours
class RoleTableTests {

    private static final Member EVERYTHING = Tokens
        .scoped(Tokens.member("eve", Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN), ManagerScope.ALL);

    private static final String APPROVE = """
            {"decision": "approve"}""";

    private static final String HOLD = """
            {"decision": "approve", "release": "later"}""";

    private final Desk desk;

    private final Map<String, Function<Caller, ResponseEntity<byte[]>>> operations = new LinkedHashMap<>();

    RoleTableTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
        publicReading();
        reporting();
        reviewing();
        holding();
        speaking();
        digests();
    }

    @Test
    void theDocumentHasTheRowsOfTheCode() {
        SecurityDocument.assertTable("highlights-service", List.of(HighlightsOperation.values()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # operation,                nobody, nia, ana,  bo, mia, max, cal, ada
            read achievements,             200, 200, 200, 200, 200, 200, 200, 200
            read digests,                  200, 200, 200, 200, 200, 200, 200, 200
            read statistics,               200, 200, 200, 200, 200, 200, 200, 200
            read reports,                  200, 200, 200, 200, 200, 200, 200, 200
            list own achievements,         401, 200, 200, 200, 200, 200, 200, 200
            read own report,               401, 200, 200, 200, 200, 200, 200, 200
            export own achievements,       401, 200, 200, 200, 200, 200, 200, 200
            read a draft of ana,           401, 404, 200, 404, 404, 404, 404, 404
            draft,                         401, 403, 201, 201, 201, 201, 201, 201
            draft by a name,               401, 403, 201, 201, 201, 201, 201, 201
            preview a link,                401, 403, 200, 200, 200, 200, 200, 200
            look for duplicates,           401, 403, 200, 200, 200, 200, 200, 200
            change a draft of ana,         401, 403, 200, 404, 404, 404, 404, 404
            submit a draft of ana,         401, 403, 200, 404, 404, 404, 404, 404
            withdraw a draft of ana,       401, 403, 200, 404, 404, 404, 404, 404
            delete a draft of ana,         401, 403, 204, 404, 404, 404, 404, 404
            send an image,                 401, 403, 201, 201, 201, 201, 201, 201
            give a talk of ana again,      401, 403, 201, 404, 404, 404, 404, 404
            answer a credit of ana,        401, 404, 200, 404, 404, 404, 404, 404
            see the queue,                 401, 403, 403, 403, 200, 200, 403, 200
            see a submission in apac,      401, 403, 403, 403, 200, 200, 403, 200
            see a submission in europe,    401, 403, 403, 403, 404, 200, 403, 200
            see a draft,                   401, 403, 403, 403, 404, 404, 403, 404
            decide in apac,                401, 403, 403, 403, 200, 200, 403, 200
            decide in europe,              401, 403, 403, 403, 404, 200, 403, 200
            decide a draft,                401, 403, 403, 403, 404, 404, 403, 404
            decide many,                   401, 403, 403, 403, 200, 200, 403, 200
            hold a decision in apac,       401, 403, 403, 403, 200, 200, 403, 200
            take a hold in apac back,      401, 403, 403, 403, 200, 200, 403, 200
            take a hold in europe back,    401, 403, 403, 403, 404, 200, 403, 200
            release many,                  401, 403, 403, 403, 200, 200, 403, 200
            see decisions,                 401, 403, 403, 403, 200, 200, 403, 200
            see counters,                  401, 403, 403, 403, 200, 200, 403, 200
            see what is said in apac,      401, 403, 200, 403, 200, 200, 403, 200
            see what is said in europe,    401, 403, 403, 200, 404, 200, 403, 200
            say something in apac,         401, 403, 201, 403, 201, 201, 403, 201
            delete a comment of ana,       401, 403, 204, 403, 403, 403, 403, 204
            see reasons,                   401, 403, 403, 403, 200, 200, 403, 200
            put a reason,                  401, 403, 403, 403, 403, 403, 403, 201
            begin a digest,                401, 403, 403, 403, 403, 403, 201, 201
            see the draft of a digest,     401, 403, 403, 403, 403, 403, 200, 200
            see all drafts,                401, 403, 403, 403, 403, 403, 200, 200
            preview a digest,              401, 403, 403, 403, 403, 403, 200, 200
            preview a digest as data,      401, 403, 403, 403, 403, 403, 200, 200
            see what is proposed,          401, 403, 403, 403, 403, 403, 200, 200
            check a digest,                401, 403, 403, 403, 403, 403, 200, 200
            check the links of a digest,   401, 403, 403, 403, 403, 403, 200, 200
            change a digest,               401, 403, 403, 403, 403, 403, 200, 200
            pick a highlight,              401, 403, 403, 403, 403, 403, 200, 200
            publish a digest,              401, 403, 403, 403, 403, 403, 200, 200
            read the audit log,            401, 403, 403, 403, 403, 403, 403, 200
            """)
    void everyOperationIsForItsRoles(ArgumentsAccessor row) {
        List<Caller> callers = List.of(NOBODY, Tokens.NIA, Tokens.ANA, Tokens.BO, Tokens.MIA, Tokens.MAX, Tokens.CAL,
                Tokens.ADA);
        assertThat(callers.stream().map((who) -> answer(row, who))).containsExactlyElementsOf(statuses(row));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            # operation,                   read, submit, review
            read achievements,              200, 200, 200
            list own achievements,          200, 403, 403
            draft,                          403, 201, 403
            draft by a name,                403, 201, 403
            preview a link,                 403, 200, 403
            look for duplicates,            403, 200, 403
            change a draft of their own,    403, 200, 403
            submit a draft of their own,    403, 200, 403
            withdraw a draft of their own,  403, 200, 403
            delete a draft of their own,    403, 204, 403
            send an image,                  403, 201, 403
            give a talk of their own again, 403, 201, 403
            answer a credit of their own,   403, 200, 403
            see the queue,                  403, 403, 200
            see a submission in apac,       403, 403, 200
            decide in apac,                 403, 403, 200
            decide many,                    403, 403, 200
            hold a decision in apac,        403, 403, 200
            take a hold in apac back,       403, 403, 200
            release many,                   403, 403, 200
            see decisions,                  403, 403, 200
            see counters,                   403, 403, 200
            see what is said in apac,       403, 403, 200
            see what is said about their own, 200, 403, 403
            say something in apac,          403, 403, 201
            say something about their own,  403, 201, 403
            see reasons,                    403, 403, 200
            put a reason,                   403, 403, 403
            begin a digest,                 403, 403, 403
            see the draft of a digest,      403, 403, 403
            see all drafts,                 403, 403, 403
            preview a digest,               403, 403, 403
            check the links of a digest,    403, 403, 403
            change a digest,                403, 403, 403
            pick a highlight,               403, 403, 403
            publish a digest,               403, 403, 403
            read the audit log,             403, 403, 403
            """)
    void aTokenServesForItsScopeAlone(ArgumentsAccessor row) {
        assertThat(List.of(TokenScope.READ, TokenScope.SUBMIT, TokenScope.REVIEW)
            .stream()
            .map((scope) -> answer(row, Tokens.byToken(EVERYTHING, scope)))).containsExactlyElementsOf(statuses(row));
    }

    private static List<Integer> statuses(ArgumentsAccessor row) {
        return IntStream.range(1, row.size()).mapToObj(row::getInteger).toList();
    }

    private int answer(ArgumentsAccessor row, Caller who) {
        ResponseEntity<byte[]> answer = Objects.requireNonNull(this.operations.get(row.getString(0))).apply(who);
        if (answer.getStatusCode().isError()) {
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        }
        return answer.getStatusCode().value();
    }

    private void publicReading() {
        this.operations.put("read achievements", (who) -> get(who, "/api/v1/achievements"));
        this.operations.put("read digests", (who) -> get(who, "/api/v1/digests"));
        this.operations.put("read statistics", (who) -> get(who, "/api/v1/statistics"));
        this.operations.put("read reports", (who) -> get(who, "/api/v1/reports/people/sayak-paul"));
        this.operations.put("read the audit log", (who) -> get(who, "/api/v1/audit"));
    }

    private void reporting() {
        this.operations.put("list own achievements", (who) -> get(who, OWN));
        this.operations.put("read own report", (who) -> get(who, OWN + "/report?period=2021-Q3"));
        this.operations.put("export own achievements", (who) -> get(who, OWN + "/exports/advocu?period=2021-Q3"));
        this.operations.put("draft", (who) -> this.desk.send(HttpMethod.POST, who, OWN, """
                {"title": "Anything", "kind": "talk"}"""));
        this.operations.put("preview a link", (who) -> this.desk.send(HttpMethod.POST, who, "/api/v1/link-previews", """
                {"url": "http://127.0.0.1/"}"""));
        this.operations.put("look for duplicates", (who) -> get(who, OWN + "/duplicates?title=Anything"));
        this.operations.put("draft by a name",
                (who) -> this.desk.send(HttpMethod.PUT, who, OWN + "/by-client-id/" + UUID.randomUUID(), """
                        {"title": "Anything", "kind": "talk"}"""));
        this.operations.put("send an image", this::image);
        this.operations.put("read a draft of ana",
                (who) -> get(who, OWN + "/" + this.desk.draft(Tokens.ANA, IN_APAC).id()));
        for (String owner : List.of("ana", "their own")) {
            Member member = owner.equals("ana") ? Tokens.ANA : EVERYTHING;
            this.operations.put("change a draft of " + owner, (who) -> write(HttpMethod.PATCH, member, who, "", """
                    {"summary": "Changed"}"""));
            this.operations.put("submit a draft of " + owner,
                    (who) -> write(HttpMethod.POST, member, who, "/submit", ""));
            this.operations.put("withdraw a draft of " + owner,
                    (who) -> write(HttpMethod.POST, member, who, "/withdraw", ""));
            this.operations.put("give a talk of " + owner + " again",
                    (who) -> write(HttpMethod.POST, member, who, "/deliveries", """
                            {"date": "2021-10"}"""));
            this.operations.put("answer a credit of " + owner,
                    (who) -> write(HttpMethod.POST, member, who, "/credit", """
                            {"answer": "accept"}"""));
            this.operations.put("delete a draft of " + owner, (who) -> write(HttpMethod.DELETE, member, who, "", ""));
        }
    }

    private void reviewing() {
        this.operations.put("see the queue", (who) -> get(who, "/api/v1/reviews"));
        this.operations.put("see a submission in apac", (who) -> seen(who, apac()));
        this.operations.put("see a submission in europe", (who) -> seen(who, europe()));
        this.operations.put("see a draft", (who) -> seen(who, this.desk.draft(Tokens.ANA, IN_APAC)));
        this.operations.put("decide in apac", (who) -> this.desk.decide(who, apac(), APPROVE));
        this.operations.put("decide in europe", (who) -> this.desk.decide(who, europe(), APPROVE));
        this.operations.put("decide a draft",
                (who) -> this.desk.decide(who, this.desk.draft(Tokens.ANA, IN_APAC), APPROVE));
        this.operations.put("decide many", (who) -> this.desk.send(HttpMethod.POST, who, "/api/v1/reviews/batch", """
                {"items": [{"id": "%s", "version": 2, "decision": "approve"}]}""".formatted(apac().id())));
    }

    private void holding() {
        this.operations.put("hold a decision in apac", (who) -> this.desk.decide(who, apac(), HOLD));
        this.operations.put("take a hold in apac back", (who) -> takenBack(who, held(apac())));
        this.operations.put("take a hold in europe back", (who) -> takenBack(who, held(europe())));
        this.operations.put("release many", (who) -> this.desk.send(HttpMethod.POST, who, "/api/v1/reviews/release", """
                {"items": [{"id": "%s", "version": 3}]}""".formatted(held(apac()).id())));
        this.operations.put("see decisions", (who) -> get(who, "/api/v1/reviews/decisions"));
        this.operations.put("see counters", (who) -> get(who, "/api/v1/reviews/counters"));
        this.operations.put("see reasons", (who) -> get(who, "/api/v1/review-reasons"));
        this.operations.put("put a reason",
                (who) -> this.desk.send(HttpMethod.PUT, who, "/api/v1/review-reasons/r-" + UUID.randomUUID(), """
                        {"name": {"en": "A name"}, "text": {"en": "A text"}, "decisions": ["reject"]}""",
                        "If-None-Match", "*"));
    }

    private void speaking() {
        this.operations.put("see what is said in apac", (who) -> get(who, comments(apac())));
        this.operations.put("see what is said in europe", (who) -> get(who, comments(europe())));
        this.operations.put("see what is said about their own", (who) -> get(who, comments(theirs())));
        this.operations.put("say something in apac", (who) -> said(who, apac()));
        this.operations.put("say something about their own", (who) -> said(who, theirs()));
        this.operations.put("delete a comment of ana", (who) -> {
            Paper submitted = apac();
            String id = Api.json(said(Tokens.ANA, submitted)).get("id").asString();
            return this.desk.send(HttpMethod.DELETE, who, comments(submitted) + "/" + id, "");
        });
    }

    private ResponseEntity<byte[]> takenBack(Caller who, Paper held) {
        return this.desk.send(HttpMethod.DELETE, who, "/api/v1/achievements/" + held.id() + "/reviews/held", "",
                "If-Match", held.tag());
    }

    private Paper held(Paper submitted) {
        return Desk.paper(this.desk.decide(Tokens.MAX, submitted, HOLD), 200);
    }

    private Paper theirs() {
        return this.desk.submitted(EVERYTHING, IN_APAC.replace("\"ana\"", "\"eve\""));
    }

    private ResponseEntity<byte[]> said(Caller who, Paper submitted) {
        return this.desk.send(HttpMethod.POST, who, comments(submitted), """
                {"text": "Hello", "audience": "submitter"}""");
    }

    private static String comments(Paper paper) {
        return "/api/v1/achievements/" + paper.id() + "/comments";
    }

    private void digests() {
        this.operations.put("begin a digest",
                (who) -> this.desk.send(HttpMethod.POST, who, "/api/v1/digests", digest()));
        this.operations.put("see the draft of a digest",
                (who) -> get(who, "/api/v1/digests/" + begun().id() + "/draft"));
        this.operations.put("see all drafts", (who) -> get(who, "/api/v1/digests/drafts"));
        this.operations.put("preview a digest", (who) -> get(who, draft(".html")));
        this.operations.put("preview a digest as data", (who) -> get(who, draft("/issue")));
        this.operations.put("see what is proposed", (who) -> get(who, draft("/proposals")));
        this.operations.put("check a digest", (who) -> get(who, draft("/checks")));
        this.operations.put("check the links of a digest",
                (who) -> this.desk.send(HttpMethod.POST, who, draft("/link-checks"), "{}"));
        this.operations.put("change a digest", (who) -> edit(HttpMethod.PATCH, who, "", """
                {"intro": "Changed"}"""));
        this.operations.put("pick a highlight",
                (who) -> edit(HttpMethod.PUT, who, "/highlights/" + this.desk.approved(Tokens.ANA, IN_APAC).id(), """
                        {"section": "main"}"""));
        this.operations.put("publish a digest", (who) -> edit(HttpMethod.POST, who, "/publish", ""));
    }

    private String draft(String part) {
        return "/api/v1/digests/" + begun().id() + "/draft" + part;
    }

    private ResponseEntity<byte[]> image(Caller who) {
        byte[] file = Pictures.joined(Pictures.jpeg(30, 20),
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        String authorization = (who instanceof Caller.Anonymous) ? "" : Tokens.bearer(who, "highlights-service");
        return this.desk.api().post(ImagesTests.IMAGES, authorization, file, "image/jpeg");
    }

    private ResponseEntity<byte[]> get(Caller who, String path) {
        return this.desk.send(HttpMethod.GET, who, path, "");
    }

    private ResponseEntity<byte[]> seen(Caller who, Paper paper) {
        return get(who, "/api/v1/reviews/" + paper.id());
    }

    private ResponseEntity<byte[]> write(HttpMethod method, Member owner, Caller who, String path, String json) {
        Paper draft = this.desk.draft(owner,
                owner.equals(Tokens.ANA) ? IN_APAC : IN_APAC.replace("\"ana\"", "\"eve\""));
        return this.desk.send(method, who, OWN + "/" + draft.id() + path, json, "If-Match", draft.tag());
    }

    private ResponseEntity<byte[]> edit(HttpMethod method, Caller who, String path, String json) {
        Paper digest = begun();
        return this.desk.send(method, who, "/api/v1/digests/" + digest.id() + path, json, "If-Match", digest.tag());
    }

    private Paper apac() {
        return this.desk.submitted(Tokens.ANA, IN_APAC);
    }

    private Paper europe() {
        return this.desk.submitted(Tokens.BO, IN_EUROPE);
    }

    private Paper begun() {
        return Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/digests", digest()), 201);
    }

    private static String digest() {
        return """
                {"slug": "%s", "title": "A digest", "period": "2021-Q3", "sections": [{"id": "main", "title": "Main"}]}"""
            .formatted("d-" + UUID.randomUUID());
    }

}
