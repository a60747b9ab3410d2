package dev.plaudit.events;

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

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.LostAnswers;
import dev.plaudit.platform.testing.LostAnswers.Both;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for requests that are sent again: what is done is done once.
 */
@WithSampleToChange
class RepeatedRequestTests {

    private final Scene scene;

    private final MongoDatabase database;

    /** A title that nobody else uses, and a key. */
    private final String key = UUID.randomUUID().toString();

    RepeatedRequestTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.scene = new Scene(new Api(port));
        this.database = database;
    }

    @ParameterizedTest
    @CsvSource({ "events, EVENT", "talks, TALK" })
    void aRecordIsAddedOnceUnderAnAddressThatOthersWantToo(String list, String name) {
        String json = """
                {"title": "Same %s"%s}""".formatted(this.key, list.equals("events") ? ", \"kind\": \"meetup\"" : "");
        assertThat(Scene.status(this.scene.post("/" + list, Tokens.BO, json))).isEqualTo(201);
        String id = Api.json(sentTwice(Tokens.ANA, "/" + list, json).assertSame(201)).get("id").asString();
        assertThat(id).isEqualTo("same-" + this.key + "-2");
        assertThat(Scene.status(this.scene.post("/" + list, Tokens.BO, json))).isEqualTo(201);
        assertThat(this.scene.read("/" + list + "?q=" + this.key).get("items"))
            .extracting((item) -> item.get("id").asString())
            .containsExactlyInAnyOrder("same-" + this.key, id, "same-" + this.key + "-3");
        assertThat(done(list + "/" + id)).containsExactly("CREATE_" + name);
    }

    @Test
    void whatOthersHaveChangedMeanwhileIsFoundToo() {
        String json = "{\"title\": \"Same %s\", \"kind\": \"meetup\"}".formatted(this.key);
        ResponseEntity<byte[]> first = send(Tokens.ANA, "/events", json);
        String path = "/events/" + Api.json(first).get("id").asString();
        this.scene.patch(path, Tokens.MAX, Scene.tag(first), "{\"city\": \"Seoul\"}");
        LostAnswers.lose(this.database);
        JsonNode again = Api.json(send(Tokens.ANA, "/events", json));
        assertThat(again.get("id")).isEqualTo(Api.json(first).get("id"));
        assertThat(again.get("city").asString()).isEqualTo("Seoul");
        assertThat(this.scene.read("/events?q=" + this.key).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aDeliveryIsAddedOnce() {
        String talk = this.scene.added("talks", Tokens.ANA, "");
        String delivery = "{\"date\": \"2021-08-14\", \"language\": \"ko\"}";
        assertThat(Scene.status(this.scene.post(talk + "/deliveries", Tokens.ANA, delivery))).isEqualTo(201);
        sentTwice(Tokens.ANA, talk + "/deliveries", delivery).assertSame(201);
        assertThat(this.scene.read(talk).get("deliveries")).hasSize(2);
        assertThat(done(talk.substring(1))).containsExactly("ADD_DELIVERY", "ADD_DELIVERY", "CREATE_TALK");
    }

    private Both sentTwice(Member who, String path, String json) {
        return LostAnswers.sentTwice(this.database, () -> send(who, path, json));
    }

    private ResponseEntity<byte[]> send(Member who, String path, String json) {
        return this.scene.send(HttpMethod.POST, path, who, json, "Idempotency-Key", this.key);
    }

    private List<String> done(String record) {
        return Api.json(this.scene.send(HttpMethod.GET, "/audit?record=" + record, Tokens.ADA, ""))
            .get("items")
            .valueStream()
            .map((entry) -> entry.get("action").asString())
            .toList();
    }

}
