package dev.plaudit.highlights;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.mongodb.client.MongoDatabase;
import org.awaitility.Awaitility;
import org.bson.Document;
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
import dev.plaudit.highlights.conversations.Conversations;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What reviewers and submitters say about a submission.
 */
@WithNeighbours
class ConversationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MongoDatabase database;

    private Desk desk;

    private Paper paper;

    @BeforeEach
    void submit() {
        this.desk = new Desk(this.port);
        this.paper = this.desk.submitted(Tokens.ANA, IN_APAC);
    }

    @Test
    void bothSidesReadWhatIsSaidInOrder() {
        JsonNode first = said(Tokens.MIA, "submitter", "Where was it?");
        said(Tokens.ANA, "submitter", "In Singapore");
        said(Tokens.MAX, "managers", "I was there");
        assertThat(texts(Tokens.ANA)).containsExactly("Where was it?", "In Singapore");
        assertThat(texts(Tokens.MIA)).containsExactly("Where was it?", "In Singapore", "I was there");
        assertThat(first.get("by").asString()).isEqualTo("manager");
        assertThat(first.get("name").asString()).isEqualTo("mia");
        assertThat(first.get("mine").asBoolean()).isTrue();
        assertThat(comments(Tokens.ANA).at("/items/0/mine").asBoolean()).isFalse();
        assertThat(comments(Tokens.ANA).at("/items/1/by").asString()).isEqualTo("submitter");
    }

    @Test
    void sayingSomethingIsNoNewStateOfTheSubmission() {
        said(Tokens.ANA, "submitter", "By the way");
        assertThat(this.desk.approve(Tokens.MIA, this.paper).status()).isEqualTo("approved");
        said(Tokens.MIA, "submitter", "Thank you");
        assertThat(texts(Tokens.ANA)).hasSize(2);
    }

    @Test
    void aCommentMayBeAboutAField() {
        JsonNode comment = Api.json(say(Tokens.MIA, """
                {"text": "Who is it?", "audience": "submitter", "pointer": "/credits/0/personId"}"""));
        assertThat(comment.get("pointer").asString()).isEqualTo("/credits/0/personId");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {}                                                                     | 422 | /text
            {"text": "x"}                                                          | 422 | /audience
            {"text": "  ", "audience": "submitter"}                                | 422 | /text
            {"text": "x", "audience": "submitter", "pointer": "/status"}           | 422 | /pointer
            {"text": "x", "audience": "submitter", "pointer": "/credits/7"}        | 422 | /pointer
            {"text": "x", "audience": "everybody"}                                 | 400 | /audience
            {"text": "x", "audience": "submitter", "id": "mine"}                   | 400 | /id
            {"text": "x", "audience": "submitter", "accountId": "max"}             | 400 | /accountId
            """, delimiter = '|', quoteCharacter = '`')
    void whatIsNoCommentIsRefused(String body, int status, String pointer) {
        ResponseEntity<byte[]> answer = say(Tokens.MIA, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aCommentHasAtMost2000Characters() {
        assertThat(say(Tokens.MIA, comment("submitter", "界".repeat(2000))).getStatusCode().value()).isEqualTo(201);
        assertThat(say(Tokens.MIA, comment("submitter", "界".repeat(2001))).getStatusCode().value()).isEqualTo(422);
        assertThat(say(Tokens.MIA, comment("submitter", "a\\u202eb")).getStatusCode().value()).isEqualTo(400);
        assertThat(said(Tokens.MIA, "submitter", "e\\u0301").get("text").asString()).isEqualTo("\u00e9");
    }

    @Test
    void aDraftIsNotSpokenAbout() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        String path = "/api/v1/achievements/" + draft.id() + "/comments";
        for (Caller who : List.of(Tokens.ANA, Tokens.MIA, Tokens.ADA)) {
            assertThat(this.desk.status(HttpMethod.GET, who, path, "")).isEqualTo(404);
            assertThat(this.desk.status(HttpMethod.POST, who, path, comment("submitter", "x"))).isEqualTo(404);
        }
        assertThat(this.desk.status(HttpMethod.GET, Tokens.MIA, "/api/v1/achievements/none/comments", ""))
            .isEqualTo(404);
    }

    @Test
    void theOtherSideHearsOfAComment() {
        said(Tokens.ANA, "submitter", "Hello?");
        said(Tokens.MIA, "submitter", "Where was it?");
        said(Tokens.MAX, "managers", "Between us");
        said(Tokens.ANA, "submitter", "In Singapore");
        said(Tokens.MIA, "managers", "I see");
        Awaitility.await().until(() -> this.conversations.find(this.paper.id()).outbox().isEmpty());
        // Repeats are dropped by their ids.
        Collection<JsonNode> notices = this.neighbours.notices("achievements/" + this.paper.id())
            .stream()
            .collect(Collectors.toMap((notice) -> notice.get("id").asString(), Function.identity(),
                    (one, repeat) -> one))
            .values();
        assertThat(notices).allMatch((notice) -> notice.get("type").asString().equals("comment"));
        assertThat(notices)
            .extracting((notice) -> notice.get("actor").asString() + " to "
                    + notice.get("accountIds").valueStream().map(JsonNode::asString).sorted().toList() + " "
                    + notice.get("text").asString("nothing"))
            .containsExactlyInAnyOrder("mia to [ana] Where was it?", "max to [mia] nothing",
                    "ana to [max, mia] nothing", "mia to [max] nothing");
    }

    @Test
    void whoDecidedHearsWhatTheSubmitterSays() {
        this.desk.decide(Tokens.MAX, this.paper, """
                {"decision": "request-changes", "reason": "Where?"}""");
        said(Tokens.ANA, "submitter", "In Singapore");
        Awaitility.await().until(() -> this.conversations.find(this.paper.id()).outbox().isEmpty());
        assertThat(this.neighbours.notices("achievements/" + this.paper.id()))
            .filteredOn((notice) -> notice.get("type").asString().equals("comment"))
            .singleElement()
            .satisfies((notice) -> assertThat(notice.get("accountIds")).singleElement()
                .extracting(JsonNode::asString)
                .isEqualTo("max"));
    }

    @Test
    void nothingOfAPrivateWordGoesToTheSubmitter() {
        said(Tokens.MAX, "managers", "Between us");
        Awaitility.await().until(() -> this.conversations.find(this.paper.id()).outbox().isEmpty());
        assertThat(this.neighbours.notices("achievements/" + this.paper.id())).isEmpty();
    }

    @Test
    void ofADeletedCommentStaysThatThereWasOne() {
        JsonNode comment = said(Tokens.MIA, "submitter", "Nonsense");
        assertThat(delete(Tokens.ANA, comment)).isEqualTo(403);
        assertThat(delete(Tokens.MAX, comment)).isEqualTo(403);
        assertThat(delete(Tokens.MIA, comment)).isEqualTo(204);
        assertThat(delete(Tokens.MIA, comment)).isEqualTo(204);
        JsonNode left = comments(Tokens.ANA).at("/items/0");
        assertThat(left.get("deleted").asBoolean()).isTrue();
        assertThat(left.get("text").isNull()).isTrue();
        assertThat(left.get("name").asString()).isEqualTo("mia");
        assertThat(stored()).doesNotContain("Nonsense\"").contains("MANAGER");
        assertThat(this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + this.paper.id())
            .at("/items/0/reason")
            .asString()).isEqualTo("delete a comment of mia");
    }

    @Test
    void nobodyFindsOutByDeletingWhatIsNotForThem() {
        JsonNode secret = said(Tokens.MIA, "managers", "Between us");
        assertThat(delete(Tokens.ANA, secret)).isEqualTo(404);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.MIA, path() + "/none", "")).isEqualTo(404);
    }

    @Test
    void anAdminDoesNotDeleteWhatIsSaidAboutTheirOwn() {
        Member admin = Tokens.member("ann", Role.ADMIN, Role.ORGANIZER);
        this.paper = this.desk.submitted(admin, IN_APAC.replace("\"ana\"", "\"ann\""));
        JsonNode comment = said(Tokens.MIA, "submitter", "Is that so?");
        assertThat(delete(admin, comment)).isEqualTo(403);
        assertThat(delete(Tokens.ADA, comment)).isEqualTo(204);
    }

    @Test
    void nothingIsLostWhenManySpeakAtOnce() throws Exception {
        List<Callable<Integer>> speakers = IntStream.range(0, 40)
            .<Callable<Integer>>mapToObj((number) -> () -> say((number % 2 == 0) ? Tokens.MIA : Tokens.ANA,
                    comment("submitter", "Word " + number))
                .getStatusCode()
                .value())
            .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(speakers).stream().map((done) -> done.resultNow())).containsOnly(201);
        }
        assertThat(texts(Tokens.ANA)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidGoesWithTheAchievement() {
        said(Tokens.MIA, "submitter", "Where was it?");
        Paper withdrawn = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.ANA,
                OWN + "/" + this.paper.id() + "/withdraw", "", "If-Match", this.paper.tag()), 200);
        assertThat(texts(Tokens.ANA)).hasSize(1);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + this.paper.id(), "", "If-Match",
                withdrawn.tag()))
            .isEqualTo(204);
        assertThat(this.conversations.find(this.paper.id()).comments()).isEmpty();
        assertThat(stored()).doesNotContain("Where was it?");
        assertThat(say(Tokens.MIA, comment("submitter", "Still there?")).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void tokensSpeakForTheirScopeAndCommunityAlone() {
        assertThat(say(Tokens.byToken(Tokens.MIA, TokenScope.REVIEW), comment("managers", "x")).getStatusCode().value())
            .isEqualTo(201);
        assertThat(say(Tokens.byToken(Tokens.MIA, TokenScope.SUBMIT), comment("managers", "x")).getStatusCode().value())
            .isEqualTo(403);
        assertThat(
                say(Tokens.byToken(Tokens.ANA, TokenScope.SUBMIT), comment("submitter", "x")).getStatusCode().value())
            .isEqualTo(201);
        assertThat(say(Tokens.byToken(Tokens.ANA, TokenScope.READ), comment("submitter", "x")).getStatusCode().value())
            .isEqualTo(403);
        Member elsewhere = new Member("ana", "ana", "ana", Set.of(Role.ORGANIZER), List.of(),
                new Credential.ApiToken("t", Set.of(TokenScope.READ, TokenScope.SUBMIT), "gdg-turkey"), null);
        assertThat(this.desk.status(HttpMethod.GET, elsewhere, path(), "")).isEqualTo(404);
    }

    private String stored() {
        return String
            .valueOf(this.database.getCollection("conversations").find(new Document("_id", this.paper.id())).first());
    }

    private String path() {
        return "/api/v1/achievements/" + this.paper.id() + "/comments";
    }

    private JsonNode said(Caller who, String audience, String text) {
        ResponseEntity<byte[]> answer = say(who, comment(audience, text));
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        return Api.json(answer);
    }

    private ResponseEntity<byte[]> say(Caller who, String body) {
        return this.desk.send(HttpMethod.POST, who, path(), body);
    }

    private int delete(Caller who, JsonNode comment) {
        return this.desk.status(HttpMethod.DELETE, who, path() + "/" + comment.get("id").asString(), "");
    }

    private static String comment(String audience, String text) {
        return """
                {"text": "%s", "audience": "%s"}""".formatted(text, audience);
    }

    private JsonNode comments(Caller who) {
        return this.desk.get(who, path());
    }

    private List<String> texts(Caller who) {
        return comments(who).get("items").valueStream().map((item) -> item.get("text").asString()).toList();
    }

}
