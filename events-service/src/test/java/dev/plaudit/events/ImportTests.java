package dev.plaudit.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;

import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportRefusedException;
import dev.plaudit.platform.imports.Importer;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportTests {

    private final Installation installation = new Installation(EventsApplication.class);

    private final Neighbours neighbours = new Neighbours();

    @TempDir
    private Path folder;

    @Test
    void importedTwiceIsImportedOnceAndOthersNewsShow() {
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            Map<String, String> first = read(running);
            running.getBean(Importer.class).load(ImportFolder.read(Path.of(WithSample.FOLDER)));
            assertThat(read(running)).isEqualTo(first);
            aNewNameShows(running);
        }
    }

    private void aNewNameShows(ConfigurableApplicationContext running) {
        Api api = Installation.api(running);
        JsonNode talk = api.json("/api/v1/talks/rnn-part-1");
        JsonNode event = api.json("/api/v1/events/recurrent-neural-networks-part-1");
        assertThat(talk.at("/speakers/0/name").asString()).isEqualTo("Ruqiya Bin Safi");

        this.neighbours.rename("people", "ruqiya-bin-safi", "Dr. Ruqiya Bin");
        this.neighbours.rename("communities", "gdg-mena", "GDG Middle East");
        running.getBean(References.class).pull();

        JsonNode renamed = api.json("/api/v1/talks/rnn-part-1");
        assertThat(renamed.at("/speakers/0/name").asString()).isEqualTo("Dr. Ruqiya Bin");
        assertThat(renamed.at("/deliveries/0/community/name").asString()).isEqualTo("GDG Middle East");
        assertThat(updatedAt(renamed)).isAfter(updatedAt(talk));
        JsonNode hosted = api.json("/api/v1/events/recurrent-neural-networks-part-1");
        assertThat(hosted.at("/communities/0/name").asString()).isEqualTo("GDG Middle East");
        assertThat(updatedAt(hosted)).isAfter(updatedAt(event));
        assertThat(api.ids("/api/v1/talks?updatedSince=" + updatedAt(talk).plusMillis(1))).contains("rnn-part-1")
            .doesNotContain("jax-overview");
        assertThat(api.ids("/api/v1/talks?q=Dr+Ruqiya")).containsExactlyInAnyOrder("rnn-part-1", "rnn-part-2");
    }

    @Test
    void aNewTitleOfAnEventShowsWithItsTalks() throws IOException {
        file("events.json", """
                [{"id": "jam", "title": "Jam", "kind": "meetup", "mode": "online"}]""");
        file("talks.json", """
                [{"id": "tea", "title": "Tea", "eventId": "jam"}]""");
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            Instant before = updatedAt(api.json("/api/v1/talks/tea"));
            file("events.json", """
                    [{"id": "jam", "title": "Marmalade", "kind": "meetup", "mode": "online"}]""");
            running.getBean(Importer.class).load(ImportFolder.read(this.folder));
            JsonNode talk = api.json("/api/v1/talks/tea");
            assertThat(talk.at("/deliveries/0/eventTitle").asString()).isEqualTo("Marmalade");
            assertThat(api.ids("/api/v1/talks?updatedSince=" + before.plusMillis(1))).containsExactly("tea");
        }
    }

    @Test
    void whatSomebodyHasEditedStaysWhateverAnImportStates() throws IOException {
        file("events.json", """
                [{"id": "jam", "title": "Jam", "kind": "meetup", "mode": "online"},
                 {"id": "jelly", "title": "Jelly", "kind": "meetup", "mode": "online"}]""");
        file("talks.json", """
                [{"id": "tea", "title": "Tea", "eventId": "jam"}]""");
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            for (String path : List.of("/api/v1/events/jam", "/api/v1/talks/tea")) {
                api.send(HttpMethod.PATCH, path, Tokens.bearer(Tokens.ADA, "events-service"), "{\"title\": \"Edited\"}",
                        "If-Match", "*");
            }
            file("events.json", """
                    [{"id": "jam", "title": "Stated", "kind": "meetup", "mode": "online"},
                     {"id": "jelly", "title": "Stated", "kind": "meetup", "mode": "online"}]""");
            running.getBean(Importer.class).load(ImportFolder.read(this.folder));
            assertThat(api.json("/api/v1/events/jam").get("title").asString()).isEqualTo("Edited");
            assertThat(api.json("/api/v1/talks/tea").get("title").asString()).isEqualTo("Edited");
            assertThat(api.json("/api/v1/events/jelly").get("title").asString()).isEqualTo("Stated");
        }
    }

    @Test
    void nothingOfAnImportIsLost() throws IOException {
        file("people.json", """
                [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob"}]""");
        file("communities.json", """
                [{"id": "north", "name": "North", "program": "WTM"}]""");
        file("events.json", """
                [{"id": "fest", "title": "<b>Fest</b> & *friends* 🎉", "description": "]]> <script>alert(1)</script>",
                  "kind": "Unconference", "mode": "hybrid", "city": "Zürich", "country": "CH",
                  "startDate": "2021-08-30", "endDate": "2021-09-02", "hostPersonIds": ["ann"],
                  "hostCommunityIds": ["north"], "attendance": 0, "urls": ["https://f.example/", "https://g.example/"]},
                 {"id": "part", "title": "Part", "kind": "Talk", "mode": "in-person", "parentId": "fest",
                  "startDate": "2021-09"},
                 {"id": "late", "title": "Late", "kind": "meetup", "mode": "online", "startDate": "2021-10-01"},
                 {"id": "ended", "title": "Ended", "kind": "meetup", "mode": "online", "endDate": "2020"},
                 {"id": "undated", "title": "Undated", "kind": "meetup", "mode": "unknown"}]""");
        file("talks.json", """
                [{"id": "tea", "title": "Tea 茶", "summary": "On tea.", "speakerIds": ["bob", "ann"], "eventId": "part",
                  "hostCommunityId": "north", "date": "2021-09", "language": "zh-Hant", "attendance": 12,
                  "recordingUrls": ["https://r.example/"], "slideUrls": ["https://s.example/"],
                  "codeUrls": ["https://c.example/"], "otherUrls": ["https://o.example/"]},
                 {"id": "untold", "title": "Untold"}]""");
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            everythingIsThere(api);
            datesAreSearched(api);
        }
    }

    private static void everythingIsThere(Api api) {
        JsonNode fest = api.json("/api/v1/events/fest");
        assertThat(fest.get("title").asString()).isEqualTo("<b>Fest</b> & *friends* 🎉");
        assertThat(fest.get("description").asString()).isEqualTo("]]> <script>alert(1)</script>");
        assertThat(fest.get("kind").asString()).isEqualTo("other");
        assertThat(fest.get("kindInSource").asString()).isEqualTo("Unconference");
        assertThat(fest.get("mode").asString()).isEqualTo("hybrid");
        assertThat(fest.get("city").asString()).isEqualTo("Zürich");
        assertThat(fest.get("startDate").asString()).isEqualTo("2021-08-30");
        assertThat(fest.get("endDate").asString()).isEqualTo("2021-09-02");
        assertThat(fest.get("attendance").asInt(-1)).isZero();
        assertThat(fest.at("/people/0/name").asString()).isEqualTo("Ann");
        assertThat(fest.at("/communities/0/name").asString()).isEqualTo("North");
        assertThat(Api.texts(fest.at("/communities/0/programs"))).containsExactly("WTM");
        assertThat(Api.texts(fest.get("urls"))).containsExactly("https://f.example/", "https://g.example/");
        JsonNode part = api.json("/api/v1/events/part");
        assertThat(part.get("kind").asString()).isEqualTo("tech-talk");
        assertThat(part.get("parentId").asString()).isEqualTo("fest");
        assertThat(part.get("startDate").asString()).isEqualTo("2021-09");
        assertThat(api.ids("/api/v1/events?parent=fest")).containsExactly("part");
        assertThat(api.ids("/api/v1/events?person=ann")).containsExactly("fest");
        assertThat(api.ids("/api/v1/events?q=unconference")).containsExactly("fest");
        JsonNode tea = api.json("/api/v1/talks/tea");
        assertThat(tea.get("summary").asString()).isEqualTo("On tea.");
        assertThat(tea.get("language").asString()).isEqualTo("zh-Hant");
        assertThat(tea.get("speakers").valueStream().map((speaker) -> speaker.get("name").asString()))
            .containsExactly("Bob", "Ann");
        assertThat(Api.texts(tea.get("urls"))).containsExactly("https://r.example/", "https://s.example/",
                "https://c.example/", "https://o.example/");
        JsonNode delivery = tea.at("/deliveries/0");
        assertThat(delivery.get("eventId").asString()).isEqualTo("part");
        assertThat(delivery.get("eventTitle").asString()).isEqualTo("Part");
        assertThat(delivery.get("date").asString()).isEqualTo("2021-09");
        assertThat(delivery.get("attendance").asInt()).isEqualTo(12);
        assertThat(delivery.at("/community/name").asString()).isEqualTo("North");
        assertThat(api.json("/api/v1/talks/untold").get("deliveries")).isEmpty();
        assertThat(api.ids("/api/v1/talks?q=茶")).containsExactly("tea");
    }

    private static void datesAreSearched(Api api) {
        assertThat(api.ids("/api/v1/events")).containsExactly("late", "part", "fest", "ended", "undated");
        assertThat(api.ids("/api/v1/events?sort=date")).containsExactly("ended", "fest", "part", "late", "undated");
        assertThat(api.ids("/api/v1/events?from=2021-09&to=2021-09")).containsExactly("part", "fest");
        assertThat(api.ids("/api/v1/events?from=2021-09-03&to=2021-09-30")).containsExactly("part");
        assertThat(api.ids("/api/v1/events?to=2021-08-31")).containsExactly("fest", "ended");
        assertThat(api.ids("/api/v1/events?from=2021-10")).containsExactly("late");
        assertThat(api.ids("/api/v1/events?from=2020&to=2020")).containsExactly("ended");
    }

    @Test
    void brokenImportIsRefusedAndLeavesNothing() throws IOException {
        file("events.json", """
                [{"id": "fest", "title": "Fest", "kind": "meetup", "mode": "online"},
                 {"id": "part", "title": "Part", "kind": "meetup", "mode": "online", "parentId": "nothing"}]""");
        assertThatThrownBy(() -> start(this.folder.toString())).isInstanceOf(ImportRefusedException.class)
            .hasMessageContainingAll("events.json", "part", "parentId", "nothing");
        assertThat(this.installation.stored("events")).isZero();
    }

    private void file(String name, String json) throws IOException {
        Files.writeString(this.folder.resolve(name), json);
    }

    private ConfigurableApplicationContext start(String imported) {
        this.neighbours.know(readable(imported));
        return this.installation.start("plaudit.import=" + imported, "PLAUDIT_PEOPLE_URL=" + this.neighbours.url());
    }

    private static ImportFolder readable(String folder) {
        try {
            return ImportFolder.read(Path.of(folder));
        }
        catch (ImportRefusedException ex) {
            return new ImportFolder(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of());
        }
    }

    private static Instant updatedAt(JsonNode record) {
        return Instant.parse(record.get("updatedAt").asString());
    }

    private static Map<String, String> read(ConfigurableApplicationContext running) {
        Map<String, String> read = new TreeMap<>();
        List.of("events", "talks", "event-kinds")
            .forEach((list) -> read.put(list,
                    Installation.api(running).json("/api/v1/" + list + "?limit=100").toString()));
        return read;
    }

}
