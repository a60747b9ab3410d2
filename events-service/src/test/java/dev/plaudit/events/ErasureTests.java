package dev.plaudit.events;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is left of persons who were erased.
 */
@WithSampleToChange
class ErasureTests {

    private static final String PERSON = "sergii-khomenko";

    private static final String ERASED = "{\"personIds\": [\"sergii-khomenko\", \"nobody-here\"]}";

    private final Api api;

    private final MongoDatabase database;

    @Autowired
    ErasureTests(@LocalServerPort int port, MongoDatabase database) {
        this.api = new Api(port);
        this.database = database;
    }

    @Test
    void anErasedPersonIsInNoTalkAndNoEventAnyMore() {
        String talks = "/api/v1/talks?limit=100&speaker=" + PERSON;
        String changes = "/api/v1/talks?limit=100&updatedSince=1970-01-01T00:00:00Z";
        String held = "/api/v1" + new Scene(this.api).added("events", Tokens.ADA,
                ", \"kind\": \"meetup\", \"hostPersonIds\": [\"" + PERSON + "\"]");
        assertThat(this.api.json(held).get("people").toString()).contains("Sergii Khomenko");
        int given = this.api.json(talks).get("total").asInt();
        assertThat(given).isPositive();
        assertThat(tell("people-service", "{\"personIds\": []}")).isEqualTo(204);
        assertThat(this.api.json(talks).get("total").asInt()).isEqualTo(given);
        String address = "/api/v1/talks/" + this.api.json(talks).at("/items/0/id").asString();
        assertThat(this.api.json(address).get("speakers").toString()).contains("Sergii Khomenko");
        assertThat(tell("people-service", ERASED)).isEqualTo(204);
        assertThat(this.api.json(talks).get("total").asInt()).isZero();
        assertThat(this.api.json(address).get("speakers").toString()).doesNotContain(PERSON, "Sergii Khomenko");
        assertThat(this.api.json(held).get("people")).isEmpty();
        for (String list : new String[] { changes, changes.replace("talks", "events") }) {
            assertThat(speakers(list)).doesNotContain(PERSON, "Sergii Khomenko");
        }
        for (String collection : new String[] { "talks", "events" }) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(String.valueOf(document.get("speakerIds")) + document.get("hostPersonIds"))
                    .doesNotContain(PERSON);
            }
        }
        JsonNode before = this.api.json(changes);
        assertThat(tell("people-service", ERASED)).isEqualTo(204);
        assertThat(this.api.json(changes)).isEqualTo(before);
    }

    @Test
    void onlyPeopleServiceTellsIt() {
        assertThat(tell("highlights-service", ERASED)).isEqualTo(403);
        assertThat(status(Tokens.bearer(Tokens.ADA, "events-service"), ERASED)).isEqualTo(403);
        assertThat(status("", ERASED)).isEqualTo(401);
        assertThat(tell("people-service", "{\"personIds\": [\"\"]}")).isEqualTo(422);
        assertThat(tell("people-service", "{\"persons\": []}")).isEqualTo(400);
    }

    private String speakers(String list) {
        StringBuilder all = new StringBuilder();
        this.api.json(list).get("items").forEach((item) -> all.append(item.get("speakers")).append(item.get("people")));
        return all.toString();
    }

    private int tell(String service, String body) {
        return status(Tokens.bearerOf(service, "events-service"), body);
    }

    private int status(String authorization, String body) {
        return this.api.send(HttpMethod.PUT, "/internal/erasures/some-account", authorization, body)
            .getStatusCode()
            .value();
    }

}
