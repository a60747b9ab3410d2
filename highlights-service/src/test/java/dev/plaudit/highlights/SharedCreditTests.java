package dev.plaudit.highlights;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is credited by others, is asked, and decides whether that is shown.
 */
@WithNeighbours
class SharedCreditTests {

    private static final String ACCEPT = """
            {"answer": "accept"}""";

    private static final String DECLINE = """
            {"answer": "decline"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Achievements achievements;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private References references;

    private Desk desk;

    /** Somebody with an account, whom nobody credited before. */
    private Member cleo;

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
        this.cleo = Tokens.member(known(true));
    }

    @Test
    void whoHasAnAccountIsShownOnceTheyAccept() {
        String word = word();
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word, this.cleo.personId(), "sayak-paul"));
        assertThat(consents(submitted)).containsExactly(this.cleo.personId() + " offered");
        assertThat(consents(this.desk.get(Tokens.MAX, "/api/v1/reviews?q=" + word).at("/items/0")))
            .containsExactly(this.cleo.personId() + " offered");
        Paper approved = this.desk.approve(Tokens.MAX, submitted);
        assertThat(shown(approved)).containsExactly("ana", "sayak-paul", "tfug-singapore");
        assertThat(found(word, this.cleo)).isEmpty();
        assertThat(this.desk.api().json("/api/v1/achievements?facets=person&q=" + word).at("/facets/person"))
            .hasSize(2);
        String shownAt = publicly(approved).get("updatedAt").asString();
        assertThat(ids(this.cleo, OWN + "?credit=offered")).containsExactly(approved.id());

        ResponseEntity<byte[]> accepted = answer(this.cleo, approved, ACCEPT);
        assertThat(accepted.getStatusCode().value()).isEqualTo(200);
        assertThat(Api.json(accepted).get("state").asString()).isEqualTo("accepted");
        assertThat(Api.json(accepted).get("personId").asString()).isEqualTo(this.cleo.personId());
        assertThat(shown(approved)).containsExactly("ana", this.cleo.personId(), "sayak-paul", "tfug-singapore");
        assertThat(found(word, this.cleo)).containsExactly(approved.id());
        assertThat(publicly(approved).get("updatedAt").asString()).isGreaterThan(shownAt);
        assertThat(ids(this.cleo, OWN + "?credit=offered")).isEmpty();
        assertThat(ids(this.cleo, OWN + "?credit=accepted")).containsExactly(approved.id());
        assertThat(ids(Tokens.ANA, OWN + "?credit=accepted&q=" + word)).isEmpty();
    }

    @Test
    void whoIsCreditedIsAskedOnceAndWhoReportsHearsTheAnswer() {
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), this.cleo.personId(), "sayak-paul"));
        Paper changed = this.desk.change(Tokens.ANA, submitted, "{\"title\": \"Another title\"}");
        assertThat(notices(changed, "credit-offered")).singleElement().satisfies((notice) -> {
            assertThat(Api.texts(notice.get("personIds"))).containsExactly(this.cleo.personId());
            assertThat(notice.get("accountIds")).isEmpty();
            assertThat(notice.get("actor").asString()).isEqualTo("ana");
        });
        answer(this.cleo, changed, ACCEPT);
        answer(this.cleo, read(Tokens.ANA, changed), DECLINE);
        for (String type : List.of("credit-accepted", "credit-declined")) {
            assertThat(notices(changed, type)).singleElement().satisfies((notice) -> {
                assertThat(Api.texts(notice.get("accountIds"))).containsExactly("ana");
                assertThat(notice.get("actor").asString()).isEqualTo(this.cleo.name());
            });
        }
        JsonNode log = this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + changed.id());
        assertThat(log.at("/items/0/account").asString()).isEqualTo(this.cleo.accountId());
        assertThat(log.at("/items/0/action").asString()).isEqualTo("ANSWER_CREDITS");
    }

    @Test
    void whoAcceptedMayDeclineLaterAndIsGoneFromAllThatEverybodyReads() {
        String word = word();
        Paper approved = this.desk.approved(Tokens.ANA, dated(crediting(word, this.cleo.personId()), "1987-02-03"));
        answer(this.cleo, approved, ACCEPT);
        assertThat(people("1987-Q1")).isEqualTo(2);
        answer(this.cleo, read(Tokens.ANA, approved), DECLINE);
        assertThat(shown(approved)).containsExactly("ana", "tfug-singapore");
        assertThat(found(word, this.cleo)).isEmpty();
        assertThat(people("1987-Q1")).isOne();
        assertThat(this.desk.api().ids("/api/v1/achievements?q=" + this.cleo.personId())).isEmpty();

        Paper edit = this.desk.change(Tokens.ANA, read(Tokens.ANA, approved),
                "{\"title\": \"%s again\"}".formatted(word));
        assertThat(edit.status()).isEqualTo("submitted");
        assertThat(shown(approved)).containsExactly("ana", "tfug-singapore");
        assertThat(edit.json().at("/approved/credits")).hasSize(2);
        String shownAt = publicly(approved).get("updatedAt").asString();
        answer(this.cleo, edit, ACCEPT);
        assertThat(shown(approved)).contains(this.cleo.personId());
        assertThat(publicly(approved).get("updatedAt").asString()).isGreaterThan(shownAt);
    }

    @Test
    void whatSomebodyDeclinedTheySeeNoMoreButMayAcceptAfterAll() {
        Paper draft = this.desk.draft(Tokens.ANA, crediting(word(), this.cleo.personId()));
        assertThat(this.desk.get(this.cleo, OWN + "/" + draft.id())).isEqualTo(draft.json());
        assertThat(ids(this.cleo, OWN)).containsExactly(draft.id());
        assertThat(answer(this.cleo, draft, DECLINE).getStatusCode().value()).isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.GET, this.cleo, OWN + "/" + draft.id(), "")).isEqualTo(404);
        assertThat(ids(this.cleo, OWN)).isEmpty();

        Paper submitted = this.desk.submit(Tokens.ANA, read(Tokens.ANA, draft));
        Paper approved = this.desk.approve(Tokens.MAX, submitted);
        assertThat(shown(approved)).containsExactly("ana", "tfug-singapore");
        assertThat(notices(approved, "credit-offered")).isEmpty();
        assertThat(notices(approved, "submission-approved")).singleElement()
            .satisfies((notice) -> assertThat(Api.texts(notice.get("personIds"))).containsExactly("ana"));
        ResponseEntity<byte[]> again = answer(this.cleo, draft, DECLINE);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(Api.json(again).propertyNames()).containsExactlyInAnyOrder("personId", "state", "at");

        assertThat(this.desk.status(HttpMethod.POST, this.cleo, credit(draft), ACCEPT, "If-Match", "*")).isEqualTo(200);
        assertThat(shown(approved)).contains(this.cleo.personId());
        assertThat(ids(this.cleo, OWN)).containsExactly(draft.id());
    }

    @Test
    void whoDeclinedIsNotAskedAgainByTheSameRecord() {
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), this.cleo.personId()));
        answer(this.cleo, submitted, DECLINE);
        Paper without = this.desk.change(Tokens.ANA, read(Tokens.ANA, submitted),
                "{\"credits\": [{\"personId\": \"ana\"}]}");
        Paper with = this.desk.change(Tokens.ANA, without,
                "{\"credits\": [{\"personId\": \"ana\"}, {\"personId\": \"%s\"}]}".formatted(this.cleo.personId()));
        assertThat(consents(with)).containsExactly(this.cleo.personId() + " declined");
        assertThat(shown(this.desk.approve(Tokens.MAX, with))).containsExactly("ana");
        assertThat(notices(with, "credit-offered")).hasSize(1);
    }

    @Test
    void anEditAsksOnlyWhomItNewlyNames() {
        String shownBefore = known(false);
        Paper approved = this.desk.approved(Tokens.ANA, crediting(word(), shownBefore));
        this.neighbours.claim(shownBefore);
        this.references.pull();
        Paper edit = this.desk.change(Tokens.ANA, approved, """
                {"credits": [{"personId": "ana"}, {"personId": "%s"}, {"personId": "%s"}]}""".formatted(shownBefore,
                this.cleo.personId()));
        assertThat(consents(edit)).containsExactly(this.cleo.personId() + " offered");
        assertThat(shown(approved)).contains(shownBefore);
        assertThat(shown(this.desk.approve(Tokens.MAX, edit))).containsExactly("ana", shownBefore);
    }

    @Test
    void whoGetsAnAccountLaterStaysCreditedAndMayDecline() {
        String person = known(false);
        String word = word();
        Paper approved = this.desk.approved(Tokens.ANA, crediting(word, person));
        Member account = new Member("account-of-" + person, "New", "now-" + person, Tokens.NIA.roles(), List.of(),
                Tokens.NIA.credential(), null);
        this.neighbours.person(account.personId(), true);
        this.neighbours.merge(person, account.personId());
        this.references.pull();
        assertThat(shown(approved)).containsExactly("ana", account.personId(), "tfug-singapore");
        assertThat(found(word, account)).containsExactly(approved.id());
        assertThat(consents(read(Tokens.ANA, approved))).isEmpty();
        assertThat(ids(account, OWN)).containsExactly(approved.id());
        assertThat(answer(account, approved, DECLINE).getStatusCode().value()).isEqualTo(200);
        assertThat(shown(approved)).containsExactly("ana", "tfug-singapore");
    }

    @Test
    void whoDeclinedIsNotShownByAnotherRecordOfTheirs() {
        String other = known(false);
        Paper approved = this.desk.approved(Tokens.ANA, crediting(word(), this.cleo.personId(), other));
        answer(this.cleo, approved, DECLINE);
        assertThat(shown(approved)).containsExactly("ana", other, "tfug-singapore");
        this.neighbours.merge(other, this.cleo.personId());
        this.references.pull();
        assertThat(shown(approved)).containsExactly("ana", "tfug-singapore");
        assertThat(this.desk.status(HttpMethod.GET, this.cleo, OWN + "/" + approved.id(), "")).isEqualTo(404);
    }

    @Test
    void aFormerIdIsTheSamePerson() {
        String former = known(false);
        this.neighbours.merge(former, this.cleo.personId());
        this.references.pull();
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), former));
        assertThat(consents(submitted)).containsExactly(this.cleo.personId() + " offered");
        assertThat(shown(this.desk.approve(Tokens.MAX, submitted))).doesNotContain(this.cleo.personId());
        answer(this.cleo, read(Tokens.ANA, submitted), ACCEPT);
        assertThat(shown(submitted)).contains(this.cleo.personId());
    }

    @Test
    void aPlainNameStaysOne() {
        Paper approved = this.desk.approved(Tokens.ANA, """
                {"title": "%s", "kind": "talk", "date": "2021-08-14", "countries": ["SG"],
                 "credits": [{"name": "Alias of %s"}]}""".formatted(word(), this.cleo.personId()));
        assertThat(publicly(approved).at("/credits/0/name").asString()).isEqualTo("Alias of " + this.cleo.personId());
        assertThat(publicly(approved).at("/credits/0/personId").isNull()).isTrue();
        assertThat(consents(approved)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {"answer": "accept"}                        | ''      | 428
            {"answer": "accept"}                        | "v1"    | 412
            {"answer": "maybe"}                         | *       | 400
            {"answer": "offered"}                       | *       | 400
            {"answer": "accept", "personId": "ana"}     | *       | 400
            {}                                          | *       | 422
            """, delimiter = '|', quoteCharacter = '\'')
    void whatIsNoAnswerIsRefused(String body, String condition, int status) {
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), this.cleo.personId()));
        String[] headers = condition.isEmpty() ? new String[0] : new String[] { "If-Match", condition };
        assertThat(this.desk.status(HttpMethod.POST, this.cleo, credit(submitted), body, headers)).isEqualTo(status);
        assertThat(consents(read(Tokens.ANA, submitted))).containsExactly(this.cleo.personId() + " offered");
    }

    @Test
    void nobodyAnswersForOthers() {
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), this.cleo.personId()));
        for (Caller other : List.of(Tokens.BO, Tokens.MAX, Tokens.ADA, Tokens.NIA)) {
            assertThat(this.desk.status(HttpMethod.POST, other, credit(submitted), ACCEPT, "If-Match", "*"))
                .isEqualTo(404);
        }
        this.desk.status(HttpMethod.POST, Tokens.ANA, credit(submitted), ACCEPT, "If-Match", "*");
        assertThat(this.desk.status(HttpMethod.POST, Desk.NOBODY, credit(submitted), ACCEPT, "If-Match", "*"))
            .isEqualTo(401);
        assertThat(consents(read(Tokens.ANA, submitted))).contains(this.cleo.personId() + " offered");
    }

    @Test
    void nobodyIsBotheredByExchangingNames() {
        List<String> many = IntStream.range(0, 31).mapToObj((at) -> known(true)).toList();
        Paper submitted = this.desk.submitted(Tokens.ANA,
                crediting(word(), many.subList(0, 28).toArray(String[]::new)));
        assertThat(consents(submitted)).hasSize(28);
        Paper changed = this.desk.change(Tokens.ANA, submitted, credits(many.get(28), many.get(29)));
        assertThat(consents(changed)).hasSize(30);
        ResponseEntity<byte[]> more = this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + changed.id(),
                credits(many.get(30)), "If-Match", changed.tag());
        assertThat(more.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(more).at("/errors/0/pointer").asString()).isEqualTo("/credits");
        assertThat(this.desk.change(Tokens.ANA, changed, credits(many.get(3))).status()).isEqualTo("submitted");
    }

    @Test
    void nobodyDecidesAboutWhatTheyDeclinedToBeCreditedIn() {
        Paper submitted = this.desk.submitted(Tokens.ANA, crediting(word(), this.cleo.personId()));
        answer(this.cleo, submitted, DECLINE);
        Member manager = Tokens.scoped(Tokens.member(this.cleo.personId(), Role.MANAGER),
                Tokens.MAX.scopes().getFirst());
        assertThat(this.desk.decide(manager, read(Tokens.ANA, submitted), """
                {"decision": "approve"}""").getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aDigestNamesWhoAgreesAndStaysAsPublished() {
        Paper approved = this.desk.approved(Tokens.ANA, crediting(word(), this.cleo.personId()));
        assertThat(published(approved)).isEqualTo(2);
        answer(this.cleo, read(Tokens.ANA, approved), ACCEPT);
        String digest = "d-" + UUID.randomUUID();
        assertThat(published(approved, digest)).isEqualTo(3);
        answer(this.cleo, read(Tokens.ANA, approved), DECLINE);
        assertThat(this.desk.api().json("/api/v1/digests/" + digest).at("/sections/0/items/0/credits")).hasSize(3);
    }

    private int published(Paper achievement) {
        return published(achievement, "d-" + UUID.randomUUID());
    }

    private int published(Paper achievement, String digest) {
        String path = "/api/v1/digests/" + digest;
        Paper begun = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, "/api/v1/digests", """
                {"slug": "%s", "title": "A digest", "period": "2021-Q3",
                 "sections": [{"id": "main", "title": "Main"}]}""".formatted(digest)), 201);
        Paper picked = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.CAL, path + "/highlights/" + achievement.id(),
                "{\"section\": \"main\"}", "If-Match", begun.tag()), 200);
        Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, path + "/publish", "", "If-Match", picked.tag()), 200);
        return this.desk.api().json(path).at("/sections/0/items/0/credits").size();
    }

    /**
     * A new person whom this service knows of.
     */
    private String known(boolean claimed) {
        String id = "p" + word();
        this.neighbours.person(id, claimed);
        this.references.pull();
        return id;
    }

    private ResponseEntity<byte[]> answer(Caller who, Paper paper, String json) {
        return this.desk.send(HttpMethod.POST, who, credit(paper), json, "If-Match", paper.tag());
    }

    private Paper read(Caller who, Paper paper) {
        return Desk.paper(this.desk.send(HttpMethod.GET, who, OWN + "/" + paper.id(), ""), 200);
    }

    private JsonNode publicly(Paper paper) {
        return this.desk.api().json("/api/v1/achievements/" + paper.id());
    }

    /**
     * Who is named to everybody.
     */
    private List<String> shown(Paper paper) {
        return publicly(paper).get("credits")
            .valueStream()
            .map((credit) -> credit.get(credit.get("personId").isNull() ? "communityId" : "personId").asString())
            .toList();
    }

    private List<String> found(String word, Member person) {
        return this.desk.api().ids("/api/v1/achievements?person=%s&q=%s".formatted(person.personId(), word));
    }

    private int people(String period) {
        return this.desk.api().json("/api/v1/statistics?period=" + period).at("/totals/people").asInt();
    }

    private List<JsonNode> notices(Paper paper, String type) {
        Awaitility.await().until(() -> this.achievements.find(paper.id()).orElseThrow().outbox().isEmpty());
        return this.neighbours.notices("achievements/" + paper.id())
            .stream()
            .filter((notice) -> notice.get("type").asString().equals(type))
            // A change at the same time brings one about again, under the same id.
            .distinct()
            .toList();
    }

    private List<String> ids(Caller who, String path) {
        return this.desk.get(who, path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

    private static List<String> consents(Paper paper) {
        return consents(paper.json());
    }

    private static List<String> consents(JsonNode submission) {
        return submission.get("consents")
            .valueStream()
            .map((said) -> said.get("personId").asString() + " " + said.get("state").asString())
            .toList();
    }

    private static String credit(Paper paper) {
        return OWN + "/" + paper.id() + "/credit";
    }

    private static String crediting(String title, String... people) {
        return """
                {"title": "%s", "kind": "talk", "date": "2021-08-14", "credits": [{"personId": "ana"},%s
                 {"communityId": "tfug-singapore"}]}""".formatted(title,
                List.of(people).stream().map("{\"personId\": \"%s\"},"::formatted).collect(Collectors.joining()));
    }

    private static String credits(String... people) {
        return "{\"credits\": [{\"personId\": \"ana\"}"
                + List.of(people).stream().map(", {\"personId\": \"%s\"}"::formatted).collect(Collectors.joining())
                + "]}";
    }

    private static String dated(String report, String date) {
        return report.replace("2021-08-14", date);
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

}
