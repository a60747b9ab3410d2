package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers are told of how a digest was amended.
 */
@WithNeighbours
class PublishedHistoryTests {

    private final Desk desk;

    private final Newsroom room;

    @Autowired
    PublishedHistoryTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
        this.room = new Newsroom(this.desk);
    }

    @Test
    void whatEachRevisionChangedIsTold() {
        String told = this.desk.approved(Tokens.ANA, IN_APAC).id();
        String left = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper begun = this.room.pick(this.room.begin("2021-Q3"), told, "{\"section\": \"main\"}");
        Paper published = this.room.publish(this.room.pick(begun, left, "{\"section\": \"main\"}"));
        String section = this.desk.api().json(path(published)).at("/sections/0/title").asString();
        Paper changed = this.room.change(published, """
                {"intro": "One\\nTwo", "sections": [{"id": "main", "title": "First of all", "items": [
                  {"achievementId": "%s", "title": "Told anew"}]}]}""".formatted(told));
        Paper amended = this.room.post(changed, "publish", "{\"correction\": \"One did not happen\"}");

        JsonNode revisions = this.desk.api().json(path(amended) + "/revisions");
        assertThat(revisions.findValuesAsString("number")).containsExactly("2", "1");
        assertThat(revisions.at("/0/correction").asString()).isEqualTo("One did not happen");
        assertThat(revisions.at("/1/changes")).isEmpty();
        JsonNode changes = revisions.at("/0/changes");
        assertThat(change(changes, "intro").get("lines").toString()).isEqualTo("[\"+One\",\"+Two\"]");
        assertThat(change(changes, "section main.title").get("before").asString()).isEqualTo(section);
        assertThat(change(changes, "item " + told + ".title").get("name").asString()).isEqualTo("Told anew");
        JsonNode gone = change(changes, "item " + left);
        assertThat(gone.get("how").asString()).isEqualTo("removed");
        assertThat(gone.get("before").asString()).isEqualTo(section);
        assertThat(gone.get("name").asString()).isNotBlank();
        assertThat(this.desk.api().json(path(amended) + "/revisions?before=2")).hasSize(1);
        assertThat(new String(this.desk.api().bytes(path(amended) + "/revisions/1.html"), StandardCharsets.UTF_8))
            .contains("id=\"item-" + left + "\"")
            .doesNotContain("Told anew");
        this.desk.api().problem(path(amended) + "/revisions/3.html", HttpStatus.NOT_FOUND);
        Paper withdrawn = this.room.withdraw(amended);
        this.desk.api().problem(path(withdrawn) + "/revisions", HttpStatus.NOT_FOUND);
        this.desk.api().problem(path(withdrawn) + "/revisions/1.html", HttpStatus.NOT_FOUND);
    }

    private static JsonNode change(JsonNode changes, String what) {
        return changes.valueStream()
            .filter((change) -> change.get("what").asString().equals(what))
            .findFirst()
            .orElseThrow(() -> new AssertionError(what + " is not in " + changes));
    }

}
