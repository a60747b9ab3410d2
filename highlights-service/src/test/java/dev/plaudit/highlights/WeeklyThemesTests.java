package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ConfigurableApplicationContext;

import dev.plaudit.highlights.renderings.Format;
import dev.plaudit.highlights.renderings.Read;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A digest that is nothing like the sample: by theme, weekly, with a monthly one that
 * tells of the same. Nothing of it may be lost.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeeklyThemesTests {

    private static final String FOLDER = "src/test/resources/imports/weekly-themes";

    private final Neighbours neighbours = new Neighbours();

    private ConfigurableApplicationContext running;

    private Api api;

    @BeforeAll
    void load() {
        this.neighbours.know(ImportFolder.read(Path.of(FOLDER)));
        this.running = new Installation(HighlightsApplication.class).start("plaudit.import=" + FOLDER,
                "PLAUDIT_PEOPLE_URL=" + this.neighbours.url(), "PLAUDIT_EVENTS_URL=" + this.neighbours.url());
        this.api = Installation.api(this.running);
    }

    @AfterAll
    void stop() {
        this.running.close();
    }

    @Test
    void theHeadOfTheDigestIsKept() {
        JsonNode issue = this.api.json("/api/v1/digests/week-35");
        assertThat(issue.get("title").asString()).isEqualTo("The week in lights");
        assertThat(issue.get("period").asString()).isEqualTo("2021-W35");
        assertThat(issue.get("program").asString()).isEqualTo("Stammtisch");
        assertThat(issue.get("number").asInt()).isEqualTo(35);
        assertThat(issue.get("language").asString()).isEqualTo("en");
        assertThat(issue.get("publishedOn").asString()).isEqualTo("2021-09-06");
        assertThat(issue.get("intro").asString()).isEqualTo("Good evening. This week is about light.");
        assertThat(issue.get("outro").asString())
            .isEqualTo("Good night, and [write to us](https://weekly.example/write).");
        assertThat(issue.get("authors").toString()).isEqualTo("""
                [{"personId":"noor","name":"Noor","jobTitle":"Night editor"},\
                {"personId":null,"name":"A Friend of Ours","jobTitle":"Proofreader"}]""");
        assertThat(issue.get("legend").toString()).isEqualTo("""
                [{"program":"WTM","name":"Women Techmakers","description":"Visibility and community.",\
                "url":"https://wtm.example/"}]""");
        assertThat(issue.get("editions").toString()).isEqualTo("""
                [{"url":"https://weekly.example/35","label":null,"language":null},\
                {"url":"https://weekly.example/35/zh","label":"Chinese edition","language":"zh"},\
                {"url":"https://weekly.example/35.pdf","label":"To print","language":null}]""");
        assertThat(issue.get("images").toString()).isEqualTo("""
                [{"ref":"https://images.example/masthead.png","alt":null,"caption":null,"credit":null}]""");
    }

    @Test
    void sectionsAreKeptInsideOthers() {
        JsonNode made = this.api.json("/api/v1/digests/week-35").at("/sections/0");
        assertThat(made.get("id").asString()).isEqualTo("things-made");
        assertThat(made.get("title").asString()).isEqualTo("Things made");
        assertThat(made.get("intro").asString()).isEqualTo("What hands and models did.");
        assertThat(made.get("items")).isEmpty();
        JsonNode paper = made.at("/sections/0");
        assertThat(paper.get("title").asString()).isEqualTo("With paper");
        assertThat(paper.get("intro").asString()).isEqualTo("Folded.");
        assertThat(paper.at("/items/0/achievementId").asString()).isEqualTo("paper-lanterns");
        assertThat(paper.at("/sections/0/title").asString()).isEqualTo("Small things");
        assertThat(paper.at("/sections/0/items/0/achievementId").asString()).isEqualTo("wordless");
        assertThat(this.api.ids("/api/v1/digests?q=wordless+lights")).isEmpty();
        assertThat(this.api.ids("/api/v1/digests?q=lights+picture")).containsExactly("week-35");
    }

    @Test
    void itemsSayWhatTheDigestSays() {
        JsonNode lanterns = this.api.json("/api/v1/digests/week-35").at("/sections/0/sections/0/items/0");
        assertThat(lanterns.get("title").asString()).isEqualTo("Paper lanterns, *counted*");
        assertThat(lanterns.get("text").asString()).isEqualTo("Our favourite: **one thousand** lanterns.");
        assertThat(lanterns.get("kind").asString()).isEqualTo("other");
        assertThat(lanterns.get("kindInSource").asString()).isEqualTo("installation");
        assertThat(lanterns.get("images").toString()).isEqualTo("""
                [{"ref":"https://images.example/cover.jpg","alt":"Cover","caption":"From our cover","credit":null}]""");
        assertThat(lanterns.get("links").valueStream().map((link) -> link.get("url").asString())).containsExactly(
                "https://lantern.example/count", "https://lantern.example/photos", "https://video.example/light",
                "https://lantern.example/");
        assertThat(lanterns.get("credits").valueStream().map((credit) -> credit.get("name").asString()))
            .containsExactly("Weekend Labs <3", "Lin Yue", "Lin Yue", "Grandmother Wu", "Nobody in particular");
        assertThat(Api.texts(lanterns.at("/credits/0/programs"))).containsExactly("Stammtisch");
        assertThat(Api.texts(lanterns.at("/credits/1/programs"))).containsExactly("WTM");
        assertThat(lanterns.get("topics").toString()).isEqualTo("[\"Paper folding\",\"ML\"]");
        assertThat(lanterns.get("reach")).hasSize(4);
        JsonNode wordless = this.api.json("/api/v1/digests/week-35").at("/sections/0/sections/0/sections/0/items/0");
        assertThat(wordless.get("text").isNull()).isTrue();
        assertThat(wordless.at("/images/0/caption").asString()).isEqualTo("Its own");
    }

    @Test
    void achievementsSayWhatTheirRecordsSay() {
        JsonNode lanterns = this.api.json("/api/v1/achievements/paper-lanterns");
        assertThat(lanterns.get("summary").asString()).isEqualTo("A model counts the lanterns of a night.");
        assertThat(lanterns.get("kind").asString()).isEqualTo("other");
        assertThat(lanterns.get("kindInSource").asString()).isEqualTo("installation");
        assertThat(lanterns.get("language").asString()).isEqualTo("zh-Hant");
        assertThat(lanterns.get("date").asString()).isEqualTo("2021-09");
        assertThat(Api.texts(lanterns.get("countries"))).containsExactly("TW", "JP");
        assertThat(lanterns.get("region").asString()).isEqualTo("apac");
        assertThat(Api.texts(lanterns.get("topics"))).containsExactly("Paper folding", "ML");
        assertThat(lanterns.get("links").toString()).isEqualTo("""
                [{"label":"The count","url":"https://lantern.example/count"},\
                {"label":null,"url":"https://lantern.example/photos"}]""");
        assertThat(lanterns.get("images").toString()).isEqualTo("""
                [{"ref":"https://images.example/1.jpg","alt":"A street","caption":"Before dusk","credit":"Noor"},\
                {"ref":"https://images.example/2.jpg","alt":"A river","caption":"After dusk","credit":"Lin Yue"},\
                {"ref":"img/three.png","alt":null,"caption":"The plan","credit":null}]""");
        assertThat(lanterns.get("credits")
            .valueStream()
            .map((credit) -> credit.get("name").asString() + ", " + credit.get("role").asString()))
            .containsExactly("Weekend Labs <3, community", "Lin Yue, artist", "Lin Yue, engineer",
                    "Grandmother Wu, folder of paper", "Nobody in particular, contributor");
        assertThat(lanterns.get("reach")
            .valueStream()
            .map((reach) -> "%s %s %d".formatted(reach.get("metric").asString(), reach.get("bound").asString(),
                    reach.get("value").asInt())))
            .containsExactlyInAnyOrder("lanterns exact 1204", "visitors at-least 300", "of exact 7", "AtLeast exact 3");
        assertThat(lanterns.at("/events/0/title").asString()).isEqualTo("Lantern Night");
        assertThat(lanterns.at("/talks/0/title").asString()).isEqualTo("Light in pixels");
        assertThat(Api.texts(lanterns.get("programs"))).containsExactly("Stammtisch", "WTM");
    }

    @Test
    void anAchievementToldTwiceBelongsToTheDigestThatWasFirst() {
        JsonNode lanterns = this.api.json("/api/v1/achievements/paper-lanterns");
        assertThat(Api.texts(lanterns.get("digests"))).containsExactly("week-35", "2021-09");
        assertThat(lanterns.get("period").asString()).isEqualTo("2021-W35");
        assertThat(lanterns.at("/reach/0/source").asString()).isEqualTo("https://weekly.example/35");
        assertThat(this.api.ids("/api/v1/achievements?digest=week-35")).containsExactlyInAnyOrder("paper-lanterns",
                "wordless");
        assertThat(this.api.ids("/api/v1/achievements?digest=2021-09")).containsExactlyInAnyOrder("paper-lanterns",
                "weekend-guide");
        assertThat(this.api.json("/api/v1/digests/2021-09").at("/sections/0/items/1/text").asString())
            .isEqualTo("A model counts the lanterns of a night.");
    }

    @Test
    void everythingIsFound() {
        assertThat(this.api.ids("/api/v1/achievements?topic=machine-learning")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?topic=paper-folding")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?program=WTM")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?language=zh-hant")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?q=installation")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?q=grandmother")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?kind=article")).containsExactlyInAnyOrder("wordless",
                "weekend-guide");
        assertThat(this.api.ids("/api/v1/achievements?region=the-moon&period=2021-08"))
            .containsExactly("weekend-guide");
        assertThat(this.api.ids("/api/v1/achievements?period=2021-09")).containsExactly("paper-lanterns");
        assertThat(this.api.ids("/api/v1/achievements?period=2021-W35")).containsExactlyInAnyOrder("paper-lanterns",
                "wordless");
        assertThat(this.api.ids("/api/v1/digests?period=2021-W35")).containsExactly("week-35");
        assertThat(this.api.ids("/api/v1/digests")).containsExactly("2021-09", "week-35");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "IMAGE")
    void everyFormTellsEverything(Format format) throws Exception {
        byte[] document = this.api.bytes("/api/v1/digests/week-35." + format.extension());
        List<String> told = new ArrayList<>(List.of("The week in lights", "Noor", "Night editor", "A Friend of Ours",
                "Proofreader", "Good evening. This week is about light.", "WTM", "Women Techmakers",
                "Visibility and community.", "Things made", "With paper", "Paper lanterns, *counted*",
                "Our favourite: one thousand lanterns.", "Weekend Labs <3", "Stammtisch", "Lin Yue", "Grandmother Wu",
                "Nobody in particular", "From our cover", "Small things", "A picture without words", "Its own"));
        if (format != Format.JSON_LD) {
            // These are words between what schema.org has a place for.
            told.addAll(List.of("What hands and models did.", "Folded.", "Good night, and write to us",
                    "Chinese edition", "To print"));
        }
        String text = Read.text(format, document);
        assertThat(text).contains(told);
        assertThat(text.split("Lin Yue", -1)).hasSize((format == Format.EMAIL) ? 3 : 2);
        List<String> links = new ArrayList<>(List.of("https://lantern.example/count", "https://lantern.example/photos",
                "https://video.example/light", "https://lantern.example/", "https://people.example/lin-yue",
                "https://people.example/noor", "https://weekend.example/", "https://weekly.example/35",
                "https://weekly.example/35/zh", "https://weekly.example/35.pdf", "https://wtm.example/"));
        if (format != Format.JSON_LD) {
            links.add("https://weekly.example/write");
        }
        assertThat(Read.links(format, document)).containsAll(links);
        assertThat(Read.images(format, document)).contains("https://images.example/masthead.png",
                "https://images.example/cover.jpg", "https://images.example/own.jpg");
    }

    @Test
    void labelsOfLinksAreKept() {
        assertThat(Jsoup.parse(text("/api/v1/digests/week-35.html")).select("a[title=The count]")).hasSize(1);
        assertThat(text("/api/v1/digests/week-35.md")).contains("\"The count\"");
        assertThat(text("/api/v1/digests/week-35.txt")).contains("https://lantern.example/count – The count");
        assertThat(text("/api/v1/digests/week-35.jsonld")).contains("\"The count\"");
    }

    private String text(String path) {
        return new String(this.api.bytes(path), StandardCharsets.UTF_8);
    }

}
