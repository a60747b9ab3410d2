package dev.plaudit.people;

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
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportRefusedException;
import dev.plaudit.platform.imports.Importer;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportTests {

    private static final List<String> LISTS = List.of("people", "communities", "programs", "regions");

    private final Installation installation = new Installation(PeopleApplication.class);

    @TempDir
    private Path folder;

    @Test
    void importedTwiceIsImportedOnceAndChangesShow() throws IOException {
        Map<String, String> first;
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            first = read(running);
            running.getBean(Importer.class).load(ImportFolder.read(Path.of(WithSample.FOLDER)));
            assertThat(read(running)).isEqualTo(first);
        }
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            assertThat(read(running)).isEqualTo(first);
            assertThat(this.installation.stored("people")).isEqualTo(25);
            oneChangeShowsAsChanged(running);
        }
    }

    private void oneChangeShowsAsChanged(ConfigurableApplicationContext running) throws IOException {
        Api api = Installation.api(running);
        assertThat(api.walk("/api/v1/people?limit=10&updatedSince=1970-01-01T00:00:00Z")).hasSize(25)
            .doesNotHaveDuplicates();
        JsonNode before = api.json("/api/v1/people/sayak-paul");
        Instant newest = api.json("/api/v1/people?limit=100")
            .get("items")
            .valueStream()
            .map((person) -> Instant.parse(person.get("updatedAt").asString()))
            .max(Instant::compareTo)
            .orElseThrow();
        String later = newest.plusMillis(1).toString();
        assertThat(api.ids("/api/v1/people?updatedSince=" + later)).isEmpty();

        file("people.json", """
                [{"id": "sayak-paul", "name": "Sayak Paul", "country": "US"}]""");
        running.getBean(Importer.class).load(ImportFolder.read(this.folder));

        JsonNode changes = api.json("/api/v1/people?updatedSince=" + later);
        assertThat(changes.get("total").asInt()).isOne();
        JsonNode after = changes.get("items").get(0);
        assertThat(after).isEqualTo(api.json("/api/v1/people/sayak-paul")).isNotEqualTo(before);
        assertThat(after.get("country").asString()).isEqualTo("US");
        assertThat(after.get("region").asString()).isEqualTo("north-america");
    }

    @Test
    void nothingOfAnImportIsLost() throws IOException {
        file("people.json", """
                [{"id": "ann", "name": "Ann <b>O'Neil</b> 🎉", "nameInSource": "安 / Ann <b>O'Neil</b> 🎉 / آن",
                  "country": "AQ", "affiliation": "Acme & Co", "profileUrl": "https://a.example/1",
                  "otherUrls": ["https://a.example/2", "https://a.example/1"],
                  "programs": [{"program": "WTM", "role": "ambassador", "from": "2020-05", "until": "2021"},
                               {"program": "google developer expert", "role": "expert"},
                               {"program": "ACME", "role": "lead", "communityId": "acme-north"}]}]""");
        file("communities.json", """
                [{"id": "acme-north", "name": "]]> *Acme*", "program": "Stammtisch", "city": "Zürich"}]""");
        file("digest.json",
                """
                        {"title": "A week", "period": "2021-W35", "programsLegend":
                          [{"program": "ACME", "name": "Acme Fans", "description": "Fans.", "url": "https://acme.example/"}]}""");
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            JsonNode ann = api.json("/api/v1/people/ann");
            assertThat(ann.get("name").asString()).isEqualTo("Ann <b>O'Neil</b> 🎉");
            assertThat(Api.texts(ann.get("aliases"))).containsExactly("安", "آن");
            assertThat(ann.get("country").asString()).isEqualTo("AQ");
            assertThat(ann.get("region").isNull()).isTrue();
            assertThat(ann.get("affiliation").asString()).isEqualTo("Acme & Co");
            assertThat(Api.texts(ann.get("urls"))).containsExactly("https://a.example/1", "https://a.example/2");
            assertThat(Api.texts(ann.get("programs"))).containsExactly("other", "GDE", "ACME");
            assertThat(ann.get("memberships").toString()).isEqualToIgnoringWhitespace("""
                    [{"program":"other","programInSource":"WTM","role":"ambassador","communityId":null,
                      "from":"2020-05","until":"2021"},
                     {"program":"GDE","programInSource":null,"role":"expert","communityId":null,
                      "from":null,"until":null},
                     {"program":"ACME","programInSource":null,"role":"lead","communityId":"acme-north",
                      "from":null,"until":null}]""");
            assertThat(api.ids("/api/v1/people?community=acme-north&program=other")).containsExactly("ann");
            JsonNode community = api.json("/api/v1/communities/acme-north");
            assertThat(community.get("name").asString()).isEqualTo("]]> *Acme*");
            assertThat(community.get("program").asString()).isEqualTo("other");
            assertThat(community.get("programInSource").asString()).isEqualTo("Stammtisch");
            assertThat(community.get("country").isNull()).isTrue();
            assertThat(api.ids("/api/v1/communities?q=stammtisch")).containsExactly("acme-north");
            JsonNode program = api.json("/api/v1/programs/ACME");
            assertThat(program.get("name").asString()).isEqualTo("Acme Fans");
            assertThat(program.get("description").asString()).isEqualTo("Fans.");
            assertThat(program.get("url").asString()).isEqualTo("https://acme.example/");
            api.problem("/api/v1/programs/WTM", HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void brokenImportIsRefusedAndLeavesNothing() throws IOException {
        file("people.json", """
                [{"id": "ann", "name": "Ann"}, {"id": "bob", "name": "Bob", "programs":
                  [{"program": "GDG", "role": "lead", "communityId": "nowhere"}]}]""");
        assertThatThrownBy(() -> start(this.folder.toString())).isInstanceOf(ImportRefusedException.class)
            .hasMessageContainingAll("people.json", "bob", "communityId", "nowhere");
        assertThat(this.installation.stored("people")).isZero();
    }

    private void file(String name, String json) throws IOException {
        Files.writeString(this.folder.resolve(name), json);
    }

    private ConfigurableApplicationContext start(String imported) {
        return this.installation.start("plaudit.import=" + imported);
    }

    private static Map<String, String> read(ConfigurableApplicationContext running) {
        Map<String, String> read = new TreeMap<>();
        LISTS.forEach(
                (list) -> read.put(list, Installation.api(running).json("/api/v1/" + list + "?limit=100").toString()));
        return read;
    }

}
