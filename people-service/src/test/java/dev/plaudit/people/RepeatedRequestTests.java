package dev.plaudit.people;

import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.LostAnswers;
import dev.plaudit.platform.testing.LostAnswers.Both;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for requests that are sent again: what is done is done once.
 */
@WithScene
class RepeatedRequestTests {

    private static final String TOKENS = "/api/v1/me/tokens";

    private static final String WISH = "{\"name\":\"cron\",\"scopes\":[\"read\"]}";

    @Autowired
    private Scene scene;

    @Autowired
    private MongoDatabase database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void aTokenIsMadeOnceAndItsTextIsKeptNowhere() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String text = Api.json(keyed(nia, TOKENS, WISH)).get("token").asString();
        ResponseEntity<byte[]> again = keyed(nia, TOKENS, WISH);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Scene.body(again)).contains("secret").doesNotContain(text);
        assertThat(this.scene.read(nia, TOKENS).get("items")).hasSize(1);
        for (String collection : this.database.listCollectionNames()) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(text);
            }
        }
    }

    @Test
    void aTokenWhoseTextWasLostIsNotMadeAgain() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        Both both = sentTwice(nia, TOKENS, WISH);
        assertThat(both.first().getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(both.second().getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(Scene.body(both.second())).contains("revoke");
        assertThat(this.scene.read(nia, TOKENS).get("items")).hasSize(1);
    }

    @Test
    void aPersonAndACommunityAreMadeOnce() {
        String name = Scene.fresh("Same Name");
        String person = "{\"name\": \"%s\", \"country\": \"KR\"}".formatted(name);
        String community = "{\"name\": \"%s\", \"program\": \"TFUG\", \"country\": \"KR\"}".formatted(name);
        this.scene.person(person);
        this.scene.community(community);
        String personId = id(sentTwice(Tokens.ADA, "/api/v1/people", person).assertSame(201));
        LostAnswers.Both made = LostAnswers.sentTwice(this.database, () -> this.scene.send(HttpMethod.POST,
                "/api/v1/communities", Tokens.ADA, community, "Idempotency-Key", "c-" + this.key));
        String communityId = id(made.assertSame(201));
        assertThat(List.of(personId, communityId)).allMatch((id) -> id.endsWith("-2"));
        assertThat(this.scene.api().json("/api/v1/people/" + personId).get("name").asString()).isEqualTo(name);
        assertThat(this.scene.api().get("/api/v1/people/" + personId.replaceFirst("-2$", "-3")).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(this.scene.api().get("/api/v1/communities/" + communityId.replaceFirst("-2$", "-3")).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(done("people/" + personId)).containsExactly("EDIT_PEOPLE");
    }

    @Test
    void aMembershipIsRequestedOnce() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        sentTwice(nia, "/api/v1/memberships", "{\"program\": \"GDE\", \"role\": \"expert\"}").assertSame(201);
        JsonNode own = this.scene.read(nia, "/api/v1/me/memberships").get("items");
        assertThat(own).hasSize(1);
        assertThat(done("memberships/" + own.at("/0/id").asString())).containsExactly("REQUEST_MEMBERSHIP");
    }

    @Test
    void aPersonIsClaimedOnce() {
        Member nia = this.scene.signedIn(Tokens.NIA, "KR");
        String target = this.scene.person("{\"name\": \"%s\", \"country\": \"KR\"}".formatted(Scene.fresh("Target")));
        sentTwice(nia, "/api/v1/claims", "{\"personId\": \"%s\", \"note\": \"me\"}".formatted(target)).assertSame(201);
        assertThat(this.scene.read(nia, "/api/v1/me/claims").get("items")).hasSize(1);
        assertThat(done("people/" + target)).containsExactly("CLAIM_PERSON", "EDIT_PEOPLE");
    }

    @Test
    void peopleAreMergedOnce() {
        String from = this.scene.person("{\"name\": \"%s\", \"country\": \"KR\"}".formatted(Scene.fresh("Given Up")));
        String into = this.scene.person("{\"name\": \"%s\", \"country\": \"KR\"}".formatted(Scene.fresh("Kept")));
        sentTwice(Tokens.ADA, "/api/v1/merges",
                "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"same\"}".formatted(from, into))
            .assertSame(201);
        assertThat(this.scene.read(Tokens.ADA, "/api/v1/merges?person=" + from).get("items")).hasSize(1);
        assertThat(done("people/" + from)).containsExactly("MERGE_PEOPLE", "EDIT_PEOPLE");
    }

    private Both sentTwice(Member who, String path, String json) {
        return LostAnswers.sentTwice(this.database, () -> keyed(who, path, json));
    }

    private ResponseEntity<byte[]> keyed(Member who, String path, String json) {
        return this.scene.send(HttpMethod.POST, path, who, json, "Idempotency-Key", this.key);
    }

    private List<String> done(String record) {
        return this.scene.read(Tokens.ADA, "/api/v1/audit?record=" + record)
            .get("items")
            .valueStream()
            .map((entry) -> entry.get("action").asString())
            .toList();
    }

    private static String id(ResponseEntity<byte[]> answer) {
        return Api.json(answer).get("id").asString();
    }

}
