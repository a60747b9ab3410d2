package dev.plaudit.platform.imports;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a folder may hold.
 */
class ImportFolderTests {

    private static final Path SAMPLE = Path.of("../deploy/local/sample/2021-q3");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theSampleIsReadInFull() {
        ImportFolder sample = ImportFolder.read(SAMPLE);
        assertThat(sample.people()).hasSize(25);
        assertThat(sample.communities()).hasSize(12);
        assertThat(sample.events()).hasSize(19);
        assertThat(sample.talks()).hasSize(8);
        assertThat(sample.highlights()).hasSize(40);
        assertThat(sample.digests()).singleElement().satisfies((digest) -> {
            assertThat(digest.slug()).isEqualTo("2021-q3");
            assertThat(digest.sections()).hasSize(8);
            assertThat(digest.sections().stream().flatMap((section) -> section.highlightIds().stream())).hasSize(40)
                .doesNotHaveDuplicates();
        });
    }

    @Test
    void anEmptyFolderHoldsNothing() {
        ImportFolder empty = ImportFolder.read(this.folder);
        assertThat(empty).isEqualTo(new ImportFolder(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void otherFilesAreLeftAlone() {
        assertThat(ImportFiles.sound(this.folder).with("notes.json", "{{{").with("links.txt", "x").read().digests())
            .hasSize(1);
    }

    @Test
    void sectionsMayBeThemesAndStandInsideEachOther() {
        ImportFolder read = ImportFiles.sound(this.folder).with("digest-august.json", """
                {"id":"august-2021","title":"August","period":"2021-08","issue":7,"language":"pt-BR",
                "publishedOn":"2021-09","editions":[{"url":"https://x.example/pt","label":"PT","language":"pt"}],
                "authors":[{"name":"Guest"},{"personId":"ana","jobTitle":"Editor"}],"outro":"Bye",
                "sections":[{"id":"themes","title":"By theme","intro":"Words","sections":[
                {"id":"climate","title":"Climate","sections":[{"id":"water","title":"Water","sections":[
                {"id":"floods","title":"Floods","items":[{"highlightId":"flood-paper"}]}]}]}]},
                {"id":"empty","title":"To come"}]}""").read();
        assertThat(read.digests()).extracting(ImportedDigest::slug).containsExactly("august-2021", "2021-q3");
        assertThat(DigestCheck.flat(read.digests().getFirst().sections())).extracting(ImportedDigest.Section::id)
            .containsExactly("themes", "climate", "water", "floods", "empty");
    }

    @Test
    void twoDigestsMayTellOfTheSame() {
        ImportFolder read = ImportFiles.sound(this.folder)
            .with("digest-week.json", """
                    {"title":"Week","period":"2021-W35","sections":[{"id":"best","title":"Best",
                    "items":[{"highlightId":"flood-paper","text":"Our own words",
                    "images":[{"ref":"a.png","alt":"A"},{"ref":"b.png","caption":"B","credit":"Bo"}]}]}]}""")
            .with("highlights.json", """
                    [{"id":"flood-paper","title":"Flood paper","kind":"paper","section":"best"}]""")
            .read();
        assertThat(read.digests()).extracting(ImportedDigest::slug).containsExactly("2021-w35", "2021-q3");
        assertThat(read.digests().getFirst().sections().getFirst().items().getFirst().images())
            .extracting(ImportedImage::ref)
            .containsExactly("a.png", "b.png");
    }

    @Test
    void aPeriodOfMonthsHasAnAddressToo() {
        ImportFolder read = ImportFiles.sound(this.folder).with("digest-long.json", """
                {"title":"Summer","period":"2021-07/2021-10"}""").read();
        assertThat(read.digests()).extracting(ImportedDigest::slug).contains("2021-07-2021-10");
    }

    @Test
    void littleNeedBeKnown() {
        ImportFolder read = ImportFiles.sound(this.folder)
            .with("people.json", """
                    [{"id":"ana","name":"Ana"}]""")
            .with("communities.json", """
                    [{"id":"group","name":"Group","program":"other","country":null,"urls":null}]""")
            .with("events.json", """
                    [{"id":"camp","title":"Camp","kind":"never heard of","mode":"unknown","startDate":"2021-09",
                    "endDate":"2021"}]""")
            .with("highlights.json", """
                    [{"id":"flood-paper","title":"F","kind":"a new kind","date":"2021-09","period":"2021",
                    "credits":[{"name":"Nobody","role":"cook"},{"communityId":"group"}],
                    "countries":null,"metrics":{"trees planted":3},
                    "images":[{"ref":"a.png","caption":"One"},{"ref":"https://x.example/b.png","caption":"Two"}]}]""")
            .read();
        assertThat(read.people().getFirst().country()).isNull();
        assertThat(read.communities().getFirst().urls()).isEmpty();
        assertThat(read.highlights().getFirst()).satisfies((highlight) -> {
            assertThat(highlight.summary()).isNull();
            assertThat(highlight.countries()).isEmpty();
            assertThat(highlight.metrics()).containsEntry("trees planted", 3L);
            assertThat(highlight.images()).extracting(ImportedImage::caption).containsExactly("One", "Two");
        });
    }

    @Test
    void aFolderMayBringItsOwnWords() {
        ImportFolder read = ImportFiles.sound(this.folder)
            .with("programs.json", """
                    [{"id":"wtm","name":"Women Techmakers","url":"https://x.example","aliases":["WTM"]}]""")
            .with("regions.json", """
                    [{"id":"nordics","name":"Nordics","countries":["SE","NO"]}]""")
            .with("kinds.json", """
                    [{"id":"patent","name":"Patent","creditRole":"inventor"}]""")
            .with("topics.json", """
                    [{"id":"floods","name":"Floods","description":"Water"}]""")
            .read();
        assertThat(read.programs()).singleElement().satisfies((term) -> assertThat(term.aliases()).contains("WTM"));
        assertThat(read.regions()).singleElement()
            .satisfies((term) -> assertThat(term.countries()).contains("SE", "NO"));
        assertThat(read.kinds()).singleElement()
            .satisfies((term) -> assertThat(term.creditRole()).isEqualTo("inventor"));
        assertThat(read.topics()).singleElement()
            .satisfies((term) -> assertThat(term.description()).isEqualTo("Water"));
    }

    @Test
    void textIsComposed() {
        assertThat(ImportFiles.sound(this.folder)
            .with("people.json", "[{\"id\":\"ana\",\"name\":\"Zoe\u0308\"}]")
            .read()
            .people()).extracting(ImportedPerson::name).containsExactly("Zoë");
    }

}
