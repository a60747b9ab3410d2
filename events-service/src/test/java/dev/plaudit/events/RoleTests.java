package dev.plaudit.events;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.events.access.EventsOperation;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SecurityDocument;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each row of the role table, straight at the service.
 */
@WithSampleToChange
class RoleTests {

    private static final String MEETUP = ", \"kind\": \"meetup\", \"country\": \"SG\"";

    private final Scene scene;

    RoleTests(@LocalServerPort int port) {
        this.scene = new Scene(new Api(port));
    }

    @Test
    void theDocumentSaysWhatTheCodeDoes() {
        SecurityDocument.assertTable("events-service", List.of(EventsOperation.values()));
    }

    @ParameterizedTest
    @CsvSource({ "'', 401", "nia, 403", "ana, 201", "mia, 201", "max, 201", "cal, 201", "ada, 201" })
    void organizersAndAboveAdd(String who, int status) {
        Member member = Scene.member(who);
        assertThat(Scene.status(this.scene.post("/events", member, """
                {"title": "Who may", "kind": "meetup"}"""))).isEqualTo(status);
        assertThat(Scene.status(this.scene.post("/talks", member, """
                {"title": "Who may"}"""))).isEqualTo(status);
    }

    // Ana added it, Bo holds or gives it, Mia's scope is its region.
    @ParameterizedTest
    @CsvSource({ "'', 401, 401", "nia, 403, 403", "ana, 200, 204", "bo, 200, 403", "mia, 200, 204", "max, 200, 204",
            "cal, 403, 403", "ada, 200, 204" })
    void thoseConcernedEditAnEventAndItsOwnersDeleteIt(String who, int edits, int deletes) {
        String event = this.scene.added("events", Tokens.ANA, MEETUP + ", \"hostPersonIds\": [\"matthew-kelcey\"]");
        Member caller = "bo".equals(who) ? as(Tokens.BO, "matthew-kelcey") : Scene.member(who);
        assertThat(Scene.status(this.scene.patch(event, caller, "*", "{\"city\": \"Singapore\"}"))).isEqualTo(edits);
        assertThat(Scene.status(this.scene.delete(event, caller, "*"))).isEqualTo(deletes);
    }

    @ParameterizedTest
    @CsvSource({ "'', 401, 401", "nia, 403, 403", "ana, 200, 204", "bo, 200, 403", "mia, 200, 204", "max, 200, 204",
            "cal, 403, 403", "ada, 200, 204" })
    void thoseConcernedEditATalkAndItsOwnersDeleteIt(String who, int edits, int deletes) {
        Member caller = "bo".equals(who) ? as(Tokens.BO, "matthew-kelcey") : Scene.member(who);
        String talk = this.scene.added("talks", Tokens.ANA, ", \"speakerIds\": [\"matthew-kelcey\"]");
        assertThat(Scene.status(this.scene.patch(talk, caller, "*", "{\"language\": \"en\"}"))).isEqualTo(edits);
        int given = (edits == 200) ? 201 : edits;
        assertThat(Scene.status(this.scene.post(talk + "/deliveries", caller, "{\"date\": \"2021\"}")))
            .isEqualTo(given);
        this.scene.post(talk + "/deliveries", Tokens.ANA, "{\"date\": \"2022\"}");
        assertThat(Scene.status(this.scene.patch(talk + "/deliveries/1", caller, "*", "{\"attendance\": 3}")))
            .isEqualTo(edits);
        assertThat(Scene.status(this.scene.delete(talk + "/deliveries/1", caller, "*"))).isEqualTo(edits);
        assertThat(Scene.status(this.scene.delete(talk, caller, "*"))).isEqualTo(deletes);
    }

    @Test
    void aManagerKeepsToTheirScope() {
        String far = this.scene.added("events", Tokens.ANA, ", \"kind\": \"meetup\", \"country\": \"DE\"");
        assertThat(Scene.status(this.scene.patch(far, Tokens.MIA, "*", "{\"city\": \"Berlin\"}"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.delete(far, Tokens.MIA, "*"))).isEqualTo(403);
        String near = this.scene.added("events", Tokens.ANA, MEETUP);
        assertThat(Scene.status(this.scene.patch(near, Tokens.MIA, "*", "{\"country\": \"DE\"}"))).isEqualTo(403);
        assertThat(this.scene.read(near).get("country").asString()).isEqualTo("SG");
    }

    @Test
    void aManagerOfAProgramHasWhatItsCommunitiesHold() {
        String online = this.scene.added("events", Tokens.ANA,
                ", \"kind\": \"meetup\", \"hostCommunityIds\": [\"tfug-singapore\"]");
        Member ofOther = Tokens.scoped(Tokens.MIA, new ManagerScope("GDE", null));
        Member ofProgram = Tokens.scoped(Tokens.MIA, new ManagerScope("TFUG", "apac"));
        assertThat(Scene.status(this.scene.patch(online, ofOther, "*", "{\"city\": \"X\"}"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.patch(online, ofProgram, "*", "{\"city\": \"X\"}"))).isEqualTo(200);
    }

    @Test
    void whatWasImportedIsNobodysOwn() {
        assertThat(Scene.status(this.scene.patch("/events/etci-2021", Tokens.ANA, "*", "{\"city\": \"X\"}")))
            .isEqualTo(403);
        assertThat(Scene.status(this.scene.delete("/talks/rnn-part-1", Tokens.ANA, "*"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.patch("/talks/rnn-part-1", as(Tokens.ANA, "ruqiya-bin-safi"), "*", "{}")))
            .isEqualTo(200);
    }

    @Test
    void aTokenNeedsItsScope() {
        Member submits = Tokens.byToken(Tokens.ANA, TokenScope.SUBMIT);
        String event = this.scene.added("events", submits, MEETUP);
        Member reads = Tokens.byToken(Tokens.ANA, TokenScope.READ, TokenScope.REVIEW);
        assertThat(Scene.status(this.scene.patch(event, reads, "*", "{\"city\": \"X\"}"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.delete(event, reads, "*"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.patch(event, submits, "*", "{\"city\": \"X\"}"))).isEqualTo(200);
        assertThat(Scene.status(this.scene.delete(event, submits, "*"))).isEqualTo(204);
    }

    @Test
    void aTokenForOneCommunityServesForNoOther() {
        Member program = Scene.forCommunity(Tokens.ANA, "tfug-singapore");
        assertThat(Scene.status(this.scene.post("/events", program, "{\"title\": \"None\", \"kind\": \"meetup\"}")))
            .isEqualTo(403);
        String theirs = this.scene.added("events", program, MEETUP + ", \"hostCommunityIds\": [\"tfug-singapore\"]");
        String leaving = "{\"hostCommunityIds\": [\"tfug-houston\"]}";
        assertThat(Scene.status(this.scene.patch(theirs, program, "*", leaving))).isEqualTo(403);
        assertThat(Scene.status(this.scene.patch(theirs, Tokens.ANA, "*", leaving))).isEqualTo(200);
        assertThat(Scene.status(this.scene.patch(theirs, program, "*", "{\"city\": \"X\"}"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.delete(theirs, program, "*"))).isEqualTo(403);
        assertThat(Scene.status(this.scene.post("/talks", program, "{\"title\": \"Talk\"}"))).isEqualTo(403);
        String talk = this.scene.added("talks", Tokens.ANA, "");
        assertThat(Scene.status(this.scene.post(talk + "/deliveries", program, "{\"date\": \"2021\"}"))).isEqualTo(403);
        assertThat(
                Scene.status(this.scene.post(talk + "/deliveries", program, "{\"communityId\": \"tfug-singapore\"}")))
            .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({ "'', 401", "nia, 403", "ana, 403", "mia, 403", "max, 403", "cal, 403", "ada, 201" })
    void onlyAdminsEditKinds(String who, int status) {
        assertThat(Scene.status(this.scene.send(HttpMethod.PUT, "/event-kinds/picnic", Scene.member(who),
                "{\"name\": \"Picnic\"}", "If-None-Match", "*")))
            .isEqualTo(status);
        assertThat(Scene.status(this.scene.send(HttpMethod.PUT, "/event-kinds/meetup",
                Tokens.byToken(Tokens.ADA, TokenScope.values()), "{\"name\": \"Meetups\"}", "If-Match", "*")))
            .isEqualTo(403);
    }

    @Test
    void whatWasDoneIsInTheAuditLogForAdmins() {
        String event = this.scene.added("events", Tokens.ANA, MEETUP);
        String log = "/audit?record=" + event.substring(1);
        assertThat(Scene.status(this.scene.send(HttpMethod.GET, log, Tokens.MAX, ""))).isEqualTo(403);
        String entries = Api.json(this.scene.send(HttpMethod.GET, log, Tokens.ADA, "")).get("items").toString();
        assertThat(entries).contains("CREATE_EVENT", "\"ana\"");
        assertThat(this.scene.read(event).toString()).doesNotContain("ana", "createdBy", "edits");
    }

    /**
     * The same account as the one of a person of the sample.
     */
    private static Member as(Member member, String person) {
        return new Member(member.accountId(), member.name(), person, member.roles(), member.scopes(),
                member.credential(), member.address());
    }

}
