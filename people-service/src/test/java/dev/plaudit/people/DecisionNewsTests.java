package dev.plaudit.people;

import java.time.Duration;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that members hear of decisions about their memberships and claims.
 */
@WithMail
class DecisionNewsTests {

    private final Gateway gateway;

    private final Notices notices;

    private final MongoDatabase database;

    DecisionNewsTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.gateway = new Gateway(new Api(port));
        this.notices = new Notices(this.gateway);
        this.database = database;
    }

    @Test
    void eachDecisionAboutAMembershipIsToldOnceAndByMail() {
        Member nia = this.notices.reachable();
        JsonNode membership = requested(nia);
        JsonNode confirmed = decided("memberships", membership, "confirm", "known");
        awaitNews(nia, "membership-decided", 1);
        JsonNode told = this.notices.inbox(nia, "").get(0);
        assertThat(told.get("title").asString()).isEqualTo("Your membership was confirmed: expert, GDE");
        assertThat(told.get("text").asString()).isEqualTo("known");
        assertThat(told.get("actor").isNull()).isTrue();
        assertThat(told.get("record").asString()).isEqualTo("memberships/" + membership.get("id").asString());
        assertThat(MailServer.awaitOne(Notices.address(nia)).subject()).contains("was confirmed");

        decided("memberships", confirmed, "end", "moved away");
        awaitNews(nia, "membership-decided", 2);
        assertThat(this.notices.inbox(nia, "").get(0).get("title").asString()).contains("was ended");
        // The record is read again and again meanwhile.
        Member bo = this.notices.reachable();
        decided("memberships", requested(bo), "decline", "unknown");
        awaitNews(bo, "membership-decided", 1);
        assertThat(this.notices.inbox(bo, "").get(0).get("title").asString()).contains("was not confirmed");
        assertThat(this.notices.inbox(nia, "")).hasSize(2);
    }

    @Test
    void decisionsAboutClaimsAreToldAndWhatOneDoesOneselfIsNot() {
        Member nia = this.notices.reachable();
        String other = person();
        JsonNode claim = claimed(nia, other);
        decided("claims", claim, "decline", "somebody else");
        awaitNews(nia, "claim-decided", 1);
        assertThat(this.notices.inbox(nia, "").get(0).get("title").asString()).startsWith("Your claim to be Somebody")
            .endsWith("was not confirmed");
        decided("claims", claimed(nia, other), "confirm", "known after all");
        awaitNews(nia, "claim-decided", 2);

        JsonNode membership = requested(nia);
        this.gateway.send(nia, HttpMethod.DELETE, "/api/v1/me/memberships/" + membership.get("id").asString(), "",
                "If-Match", "*");
        Member bo = this.notices.reachable();
        decided("memberships", requested(bo), "confirm", "known");
        awaitNews(bo, "membership-decided", 1);
        assertThat(this.notices.inbox(nia, "?type=membership-decided")).isEmpty();
    }

    @Test
    void whatWasNotToldBeforeACrashIsToldAfterIt() {
        Member nia = this.notices.reachable();
        decided("memberships", requested(nia), "confirm", "known");
        awaitNews(nia, "membership-decided", 1);
        // As if the process had ended between the decision and the telling.
        this.database.getCollection("notifications").deleteMany(new Document("accountId", nia.accountId()));
        await().atMost(Duration.ofSeconds(20))
            .until(() -> this.database.getCollection("notifications")
                .countDocuments(new Document("accountId", nia.accountId())) == 1);
    }

    private JsonNode requested(Member member) {
        ResponseEntity<byte[]> answer = this.gateway.send(member, HttpMethod.POST, "/api/v1/memberships",
                "{\"program\": \"GDE\", \"role\": \"expert\"}");
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.CREATED);
        return Api.json(answer);
    }

    private JsonNode claimed(Member member, String person) {
        return Api.json(this.gateway.send(member, HttpMethod.POST, "/api/v1/claims",
                "{\"personId\": \"%s\"}".formatted(person)));
    }

    private String person() {
        return Api.json(this.gateway.send(this.gateway.signIn("ada"), HttpMethod.POST, "/api/v1/people",
                "{\"name\": \"%s\"}".formatted(Scene.fresh("Somebody Else"))))
            .get("id")
            .asString();
    }

    private JsonNode decided(String kind, JsonNode record, String decision, String reason) {
        ResponseEntity<byte[]> answer = this.gateway.send(this.gateway.signIn("ada"), HttpMethod.PUT,
                "/api/v1/%s/%s".formatted(kind, record.get("id").asString()),
                "{\"decision\": \"%s\", \"reason\": \"%s\"}".formatted(decision, reason), "If-Match", "*");
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    private void awaitNews(Member member, String type, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> this.notices.inbox(member, "?type=" + type).size() == count);
    }

}
