package dev.plaudit.highlights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportTests {

    private final Installation installation = new Installation(HighlightsApplication.class);

    private final Neighbours neighbours = new Neighbours();

    @TempDir
    private Path folder;

    @Test
    void importedTwiceIsImportedOnceAndReadsInFullWithoutTheOthers() {
        Map<String, String> first;
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            first = read(running);
            running.getBean(Importer.class).load(ImportFolder.read(Path.of(WithSample.FOLDER)));
            assertThat(read(running)).isEqualTo(first);
        }
        this.neighbours.stop();
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            assertThat(read(running)).isEqualTo(first);
            assertThat(Installation.api(running).json("/api/v1/digests/2021-q3").get("revision").asInt()).isOne();
            // What is current is in the digest; only what was followed is a revision
            // apart.
            assertThat(this.installation.stored("digest-revisions")).isZero();
        }
    }

    @Test
    void aChangedDigestIsAnotherRevision() throws IOException {
        highlights("one", "two");
        digest("Hello.", "one", "two");
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            byte[] first = api.bytes("/api/v1/digests/2021-w35");
            api.problem("/api/v1/digests/2021-w35/revisions/2", HttpStatus.NOT_FOUND);

            digest("Hello again.", "two");
            running.getBean(Importer.class).load(ImportFolder.read(this.folder));

            assertThat(api.bytes("/api/v1/digests/2021-w35/revisions/1")).isEqualTo(first);
            JsonNode second = api.json("/api/v1/digests/2021-w35");
            assertThat(second.get("revision").asInt()).isEqualTo(2);
            assertThat(second.get("intro").asString()).isEqualTo("Hello again.");
            assertThat(api.bytes("/api/v1/digests/2021-w35/revisions/2"))
                .isEqualTo(api.bytes("/api/v1/digests/2021-w35"));
            assertThat(api.json("/api/v1/digests").at("/items/0/revision").asInt()).isEqualTo(2);
            assertThat(api.ids("/api/v1/achievements?highlighted=true")).containsExactly("two");
            assertThat(api.json("/api/v1/achievements/one").get("digests")).isEmpty();
        }
    }

    @Test
    void aNewNameShowsInAchievementsAndNotInWhatWasPublished() {
        try (ConfigurableApplicationContext running = start(WithSample.FOLDER)) {
            Api api = Installation.api(running);
            byte[] issue = api.bytes("/api/v1/digests/2021-q3");
            this.neighbours.rename("people", "dan-lee", "Daniel Li");
            this.neighbours.rename("talks", "jax-overview", "JAX from above");
            running.getBean(References.class).pull();
            assertThat(
                    api.json("/api/v1/achievements/understanding-tensorflow-series").at("/credits/0/name").asString())
                .isEqualTo("Daniel Li");
            assertThat(api.ids("/api/v1/achievements?q=Daniel")).containsExactly("understanding-tensorflow-series");
            assertThat(api.ids("/api/v1/achievements?q=above")).containsExactly("matthew-kelcey-jax-talk");
            assertThat(api.bytes("/api/v1/digests/2021-q3")).isEqualTo(issue);
        }
    }

    @Test
    void whateverTheTextItComesBackAsItIs() throws IOException {
        String hostile = "<script>alert('1')</script> **b** ]]> \\u0026amp; 👩🏽‍💻 مرحبا שלום \\\"q\\\" \\\\";
        file("highlights.json", """
                [{"id": "bad", "title": "%1$s", "summary": "%1$s", "kind": "article", "date": "2021-09-05",
                  "topics": ["<i>", "🔥"], "credits": [{"name": "%1$s", "role": "<b>"}],
                  "links": [{"label": "%1$s", "url": "https://bad.example/?a=1&b=%%3Cscript%%3E"}]},
                 {"id": "zh", "title": "在浏览器里识别手写文字", "kind": "article", "date": "2021-09-06"},
                 {"id": "ja", "title": "Notebook", "summary": "東京の勉強会で機械学習を教えました。", "kind": "talk",
                  "date": "2021"},
                 {"id": "ko", "title": "Study", "summary": "서울에서 기계학습을 공부했습니다.", "kind": "talk",
                  "date": "2021-08"}]""".formatted(hostile));
        try (ConfigurableApplicationContext running = start(this.folder.toString())) {
            Api api = Installation.api(running);
            String text = "<script>alert('1')</script> **b** ]]> &amp; 👩🏽‍💻 مرحبا שלום \"q\" \\";
            JsonNode bad = api.json("/api/v1/achievements/bad");
            assertThat(bad.get("title").asString()).isEqualTo(text);
            assertThat(bad.get("summary").asString()).isEqualTo(text);
            assertThat(bad.at("/credits/0/name").asString()).isEqualTo(text);
            assertThat(bad.at("/credits/0/role").asString()).isEqualTo("<b>");
            assertThat(bad.at("/links/0/label").asString()).isEqualTo(text);
            assertThat(bad.at("/links/0/url").asString()).isEqualTo("https://bad.example/?a=1&b=%3Cscript%3E");
            assertThat(Api.texts(bad.get("topics"))).containsExactly("<i>", "🔥");
            assertThat(bad.get("highlighted").asBoolean()).isFalse();
            assertThat(bad.get("period").asString()).isEqualTo("2021-Q3");
            everyLanguageIsSearched(api);
            datesAreSearched(api);
        }
    }

    private static void everyLanguageIsSearched(Api api) {
        assertThat(api.ids("/api/v1/achievements?q=手写")).containsExactly("zh");
        assertThat(api.ids("/api/v1/achievements?q=浏览器")).containsExactly("zh");
        assertThat(api.ids("/api/v1/achievements?q=勉強会")).containsExactly("ja");
        assertThat(api.ids("/api/v1/achievements?q=기계학습")).containsExactly("ko");
        assertThat(api.ids("/api/v1/achievements?q=قطة")).isEmpty();
        assertThat(api.ids("/api/v1/achievements?q=مرحبا")).containsExactly("bad");
    }

    private static void datesAreSearched(Api api) {
        assertThat(api.ids("/api/v1/achievements?period=2021-09")).containsExactly("zh", "bad");
        assertThat(api.ids("/api/v1/achievements?period=2021-W35")).containsExactly("bad");
        assertThat(api.ids("/api/v1/achievements?period=2021-Q3")).containsExactly("zh", "bad", "ko");
        assertThat(api.ids("/api/v1/achievements?from=2021-09-06&to=2021-09-30")).containsExactly("zh", "ja");
        assertThat(api.ids("/api/v1/achievements?highlighted=false&to=2021-08")).containsExactly("ko", "ja");
        assertThat(api.json("/api/v1/statistics?period=2021-Q3").at("/totals/highlighted").asInt(-1)).isZero();
    }

    @Test
    void brokenImportIsRefusedAndLeavesNothing() throws IOException {
        file("highlights.json", """
                [{"id": "one", "title": "One", "kind": "article", "date": "2021"},
                 {"id": "two", "title": "Two", "kind": "article", "date": "2021", "personIds": ["nobody"]}]""");
        assertThatThrownBy(() -> start(this.folder.toString())).isInstanceOf(ImportRefusedException.class)
            .hasMessageContainingAll("highlights.json", "two", "personIds", "nobody");
        assertThat(this.installation.stored("achievements")).isZero();
        assertThat(this.installation.stored("digests")).isZero();
    }

    @Test
    void whatHasNoTimeIsRefused() throws IOException {
        file("highlights.json", """
                [{"id": "one", "title": "One", "kind": "article"}]""");
        assertThatThrownBy(() -> ImportFolder.read(this.folder)).isInstanceOf(ImportRefusedException.class)
            .hasMessageContainingAll("highlights.json", "one", "period");
    }

    private void highlights(String... ids) throws IOException {
        file("highlights.json", List.of(ids)
            .stream()
            .map("{\"id\": \"%1$s\", \"title\": \"The %1$s\", \"kind\": \"article\", \"date\": \"2021-09\"}"::formatted)
            .toList()
            .toString());
    }

    private void digest(String intro, String... ids) throws IOException {
        file("digest.json", """
                {"title": "A week", "period": "2021-W35", "intro": "%s",
                 "sections": [{"id": "all", "title": "All", "highlightIds": ["%s"]}]}""".formatted(intro,
                String.join("\", \"", ids)));
    }

    private void file(String name, String json) throws IOException {
        Files.writeString(this.folder.resolve(name), json);
    }

    private ConfigurableApplicationContext start(String imported) {
        return this.installation.start("plaudit.import=" + imported, "PLAUDIT_PEOPLE_URL=" + this.neighbours.url(),
                "PLAUDIT_EVENTS_URL=" + this.neighbours.url());
    }

    private static Map<String, String> read(ConfigurableApplicationContext running) {
        Map<String, String> read = new TreeMap<>();
        List.of("achievements?limit=100", "digests", "digests/2021-q3", "digests/2021-q3/revisions/1",
                "kinds?limit=100", "topics?limit=100", "statistics?groupBy=program")
            .forEach((path) -> read.put(path, Installation.api(running).json("/api/v1/" + path).toString()));
        return read;
    }

}
