package dev.plaudit.highlights;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.testing.Installation;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A digest of nested themes that came by an import, edited and published here: what a
 * curator did not touch is as it was.
 */
class WeeklyThemesEditedTests {

    private static final String FOLDER = "src/test/resources/imports/weekly-themes";

    private static final String DIGEST = "/api/v1/digests/week-35";

    private static final List<String> CONTENT = List.of("title", "period", "program", "number", "language",
            "publishedOn", "authors", "intro", "legend", "sections", "outro", "editions", "images", "style");

    @Test
    void nothingIsLostOnTheWayThroughEditingAndPublishing() {
        Neighbours neighbours = new Neighbours();
        neighbours.know(ImportFolder.read(Path.of(FOLDER)));
        try (ConfigurableApplicationContext running = new Installation(HighlightsApplication.class).start(
                "plaudit.import=" + FOLDER, "PLAUDIT_PEOPLE_URL=" + neighbours.url(),
                "PLAUDIT_EVENTS_URL=" + neighbours.url())) {
            Desk desk = new Desk(Integer
                .parseInt(Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port"))));
            JsonNode before = desk.api().json(DIGEST);
            Paper draft = Desk.paper(desk.send(HttpMethod.GET, Tokens.CAL, DIGEST + "/draft", ""), 200);
            Paper same = change(desk, draft, content(draft));
            assertThat(content(same)).isEqualTo(content(draft));
            ObjectNode retitled = content(same).put("title", "Another title");
            Paper published = new Newsroom(desk).publish(change(desk, same, retitled));
            assertThat(published.status()).isEqualTo("amended");
            ObjectNode after = (ObjectNode) desk.api().json(DIGEST).deepCopy();
            assertThat(after.get("title").asString()).isEqualTo("Another title");
            assertThat(after.get("corrections")).hasSize(1);
            for (String field : List.of("title", "revision", "updatedAt", "corrections")) {
                after.set(field, before.get(field));
            }
            assertThat(after).isEqualTo(before);
        }
    }

    private static ObjectNode content(Paper draft) {
        return ((ObjectNode) draft.json().deepCopy()).retain(CONTENT);
    }

    private static Paper change(Desk desk, Paper draft, ObjectNode content) {
        return Desk.paper(desk.send(HttpMethod.PATCH, Tokens.CAL, DIGEST, content.toString(), "If-Match", draft.tag()),
                200);
    }

}
