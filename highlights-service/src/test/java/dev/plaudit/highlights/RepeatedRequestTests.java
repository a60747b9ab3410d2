package dev.plaudit.highlights;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.LostAnswers;
import dev.plaudit.platform.testing.LostAnswers.Both;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for requests that are sent again: what is done is done once.
 */
@WithNeighbours
class RepeatedRequestTests {

    private static final String TALK = """
            {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
             "credits": [{"communityId": "tfug-singapore"}]}""";

    private final Desk desk;

    private final MongoDatabase database;

    private final String key = UUID.randomUUID().toString();

    /** An organizer who has reported nothing yet. */
    private final Member ona = Tokens.member("ona-" + this.key, Role.ORGANIZER);

    RepeatedRequestTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.desk = new Desk(port);
        this.database = database;
    }

    @Test
    void twentyAtOnceUnderOneKeyMakeOneDraft() throws Exception {
        List<ResponseEntity<byte[]>> answers = AtOnce.run(20, (at) -> draft());
        JsonNode list = this.desk.get(this.ona, OWN);
        assertThat(list.get("total").asInt()).isEqualTo(1);
        String id = list.at("/items/0/id").asString();
        assertThat(answers).extracting((answer) -> answer.getStatusCode().value()).contains(201).containsOnly(201, 409);
        assertThat(answers).filteredOn((answer) -> answer.getStatusCode().value() == 201)
            .allSatisfy((answer) -> assertThat(Api.json(answer).get("id").asString()).isEqualTo(id));
        assertThat(draft().getHeaders().getLocation()).hasToString(OWN + "/" + id);
    }

    @Test
    void aDraftIsMadeOnce() {
        ResponseEntity<byte[]> answer = sentTwice(this.ona, OWN, TALK).assertSame(201);
        assertThat(this.desk.get(this.ona, OWN).get("total").asInt()).isEqualTo(1);
        assertThat(done(Api.json(answer).get("id").asString())).containsExactly("draft");
    }

    @Test
    void aDraftThatWasChangedMeanwhileIsAnsweredAsItIsNow() {
        ResponseEntity<byte[]> first = draft();
        this.desk.change(this.ona, Desk.paper(first, 201), "{\"title\": \"Changed\"}");
        LostAnswers.lose(this.database);
        Paper again = Desk.paper(draft(), 201);
        assertThat(again.id()).isEqualTo(Desk.paper(first, 201).id());
        assertThat(again.json().get("title").asString()).isEqualTo("Changed");
        assertThat(this.desk.get(this.ona, OWN).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsOnlyCheckedUnderAKeyIsNotStored() {
        sentTwice(this.ona, OWN + "?validateOnly=true", TALK);
        assertThat(this.desk.get(this.ona, OWN).get("total").asInt()).isZero();
    }

    @Test
    void handingInAndTakingBackAreDoneOnce() {
        Paper draft = this.desk.draft(this.ona, TALK);
        String path = OWN + "/" + draft.id();
        Paper submitted = Desk.paper(sentTwice(this.ona, path + "/submit", "", "If-Match", draft.tag()).assertSame(200),
                200);
        assertThat(submitted.status()).isEqualTo("submitted");
        assertThat(this.desk.status(HttpMethod.POST, this.ona, path + "/submit", "", "If-Match", draft.tag(),
                "Idempotency-Key", "another-" + this.key))
            .as("of another request it is not said that it was done")
            .isEqualTo(412);
        Paper withdrawn = Desk.paper(
                LostAnswers
                    .sentTwice(this.database,
                            () -> this.desk.send(HttpMethod.POST, this.ona, path + "/withdraw", "", "If-Match",
                                    submitted.tag(), "Idempotency-Key", "withdraw-" + this.key))
                    .assertSame(200),
                200);
        assertThat(withdrawn.status()).isEqualTo("withdrawn");
        assertThat(done(draft.id())).containsExactly("withdraw", "submit", "draft");
    }

    @ParameterizedTest
    @CsvSource({ "approve, approved", "reject, rejected", "request-changes, changes-requested" })
    void aDecisionIsMadeOnce(String decision, String status) {
        Paper submitted = this.desk.submitted(this.ona, TALK);
        Paper decided = Desk.paper(sentTwice(Tokens.MIA, "/api/v1/achievements/" + submitted.id() + "/reviews", """
                {"decision": "%s", "reason": "Why"}""".formatted(decision), "If-Match", submitted.tag())
            .assertSame(200), 200);
        assertThat(decided.status()).isEqualTo(status);
        assertThat(decided.json().get("reviews")).hasSize(1);
        assertThat(done(submitted.id())).containsExactly(decision + ": Why", "submit", "draft");
    }

    @Test
    void aBatchIsDecidedOnce() {
        Paper one = this.desk.submitted(this.ona, TALK);
        Paper two = this.desk.submitted(this.ona, TALK);
        String item = "{\"id\": \"%s\", \"version\": 2, \"decision\": \"approve\"}";
        String batch = "{\"items\": [%s, %s, %1$s]}".formatted(item.formatted(one.id()), item.formatted(two.id()));
        JsonNode answer = Api.json(sentTwice(Tokens.MIA, "/api/v1/reviews/batch", batch).assertSame(200));
        assertThat(answer.get("items")).extracting((each) -> each.get("code").asInt()).containsExactly(200, 200, 412);
        for (Paper each : List.of(one, two)) {
            assertThat(done(each.id())).containsExactly("approve", "submit", "draft");
        }
    }

    @Test
    void heldDecisionsAreReleasedOnce() {
        Paper one = this.desk.submitted(this.ona, TALK);
        Paper held = Desk.paper(this.desk.decide(Tokens.MIA, one, """
                {"decision": "approve", "release": "later"}"""), 200);
        String batch = "{\"items\": [{\"id\": \"%s\", \"version\": %d}]}".formatted(one.id(),
                held.json().get("version").asInt());
        JsonNode answer = Api.json(sentTwice(Tokens.MIA, "/api/v1/reviews/release", batch).assertSame(200));
        assertThat(answer.get("items")).extracting((each) -> each.get("code").asInt()).containsExactly(200);
        assertThat(done(one.id())).containsExactly("release approve", "hold approve", "submit", "draft");
    }

    @Test
    void somethingIsSaidOnce() {
        Paper submitted = this.desk.submitted(this.ona, TALK);
        String path = "/api/v1/achievements/" + submitted.id() + "/comments";
        sentTwice(Tokens.MIA, path, "{\"text\": \"Where was it?\", \"audience\": \"submitter\"}").assertSame(201);
        assertThat(this.desk.get(this.ona, path).get("items")).hasSize(1);
    }

    @Test
    void aDigestBeginsAndComesOutOnce() {
        Paper approved = this.desk.approved(this.ona, TALK);
        String slug = "d-" + this.key;
        ResponseEntity<byte[]> begun = sentTwice(Tokens.CAL, "/api/v1/digests", """
                {"slug": "%s", "title": "A digest", "period": "2019-Q1", "program": "GDE", "sections": [
                 {"id": "main", "title": "Main", "items": [{"achievementId": "%s"}]}]}""".formatted(slug,
                approved.id()))
            .assertSame(201);
        String path = "/api/v1/digests/" + slug;
        String tag = String.valueOf(begun.getHeaders().getETag());
        JsonNode published = Api
            .json(LostAnswers
                .sentTwice(this.database, () -> this.desk.send(HttpMethod.POST, Tokens.CAL, path + "/publish", "",
                        "If-Match", tag, "Idempotency-Key", "publish-" + this.key))
                .assertSame(200));
        assertThat(published.get("revision").asInt()).isEqualTo(1);
        assertThat(this.desk.api().json(path).get("revision").asInt()).isEqualTo(1);
        assertThat(this.desk.get(Tokens.ADA, "/api/v1/audit?record=digests/" + slug).get("items"))
            .extracting((entry) -> entry.path("reason").asString(""))
            .containsExactly("revision 1");
        assertThat(this.desk.api().json("/api/v1/achievements/" + approved.id()).get("highlighted").asBoolean())
            .isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "1", "2" })
    void aScriptOfFiftyMakesFiftyRecordsHoweverOftenItRuns(int atOnce) throws Exception {
        for (int run = 0; run < 2; run++) {
            AtOnce.run(atOnce, (at) -> {
                for (int row = 0; row < 50; row++) {
                    int status = this.desk.status(HttpMethod.PUT, this.ona, OWN + "/by-client-id/row-" + row,
                            TALK.replace("A talk about JAX", "Talk of row " + row));
                    assertThat(status).isIn(200, 201);
                }
                return at;
            });
        }
        JsonNode list = this.desk.get(this.ona, OWN + "?limit=100");
        assertThat(list.get("items")).hasSize(50)
            .extracting((item) -> item.get("title").asString())
            .doesNotHaveDuplicates();
        assertThat(list.get("items")).allSatisfy((item) -> assertThat(item.get("version").asInt()).isEqualTo(1));
    }

    private ResponseEntity<byte[]> draft() {
        return this.desk.send(HttpMethod.POST, this.ona, OWN, TALK, "Idempotency-Key", this.key);
    }

    private Both sentTwice(Member who, String path, String json, String... headers) {
        return LostAnswers.sentTwice(this.database, () -> {
            String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Idempotency-Key";
            all[headers.length + 1] = this.key;
            return this.desk.send(HttpMethod.POST, who, path, json, all);
        });
    }

    /** What the audit log says was done to an achievement, the newest first. */
    private List<String> done(String id) {
        return this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + id)
            .get("items")
            .valueStream()
            .map((entry) -> entry.get("reason").asString())
            .toList();
    }

}
