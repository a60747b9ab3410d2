package dev.plaudit.highlights.renderings;

import java.time.Instant;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of a digest after it was published.
 */
class AmendedDigestTests {

    private static final DigestIssue.Correction CORRECTION = new DigestIssue.Correction(2,
            Instant.parse("2021-11-05T23:59:59Z"), "The winner is *Ana*, not <Bo>.");

    private static final List<DigestIssue.Translation> TRANSLATIONS = List
        .of(new DigestIssue.Translation("zh-Hans", "d-zh"), new DigestIssue.Translation("de", "d-de"));

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "IMAGE")
    void everyFormTellsWhatWasCorrected(Format format) throws Exception {
        DigestIssue issue = Issues.amended(Issues.withEverything(), List.of(), CORRECTION);
        assertThat(Read.text(format, issue)).contains("The winner is *Ana*, not <Bo>.")
            .containsPattern("November 5, 2021|2021-11-05");
    }

    @Test
    void correctionsStandAtTheEnd() {
        DigestIssue issue = Issues.amended(Issues.withEverything(), List.of(), CORRECTION);
        Document page = Jsoup.parse(Issues.html(issue));
        assertThat(page.expectFirst("article").text()).containsSubsequence("The outro",
                "Corrections November 5, 2021: The winner is *Ana*, not <Bo>.", "Also published at");
        assertThat(page.select(".corrections time").attr("datetime")).isEqualTo("2021-11-05");
        assertThat(new ReadMarkdown(Issues.markdown(issue)).headings).endsWith("2 Corrections");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "IMAGE")
    void everyFormMarksWhatIsNotApprovedAnyMore(Format format) throws Exception {
        DigestIssue.Item doubted = new DigestIssue.Item("a", "Doubted", "talk", null, null, List.of(),
                List.of(Issues.link(null, "https://a.example/")), List.of(), List.of(), List.of(), List.of(), null,
                true);
        DigestIssue issue = Issues.of(doubted, Issues.item("Sure"));
        for (DigestIssue each : List.of(issue, Issues.inLines(issue))) {
            assertThat(Read.text(format, each).split("no longer approved", -1))
                .hasSize((format == Format.EMAIL) ? 3 : 2);
        }
        assertThat(Jsoup.parse(Issues.html(issue)).select("h3").eachText())
            .containsExactly("Doubted (no longer approved)", "Sure");
        assertThat(Jsoup.parse(Issues.html(Issues.inLines(issue))).select(".item").eachText())
            .containsExactly("Doubted (no longer approved).", "Sure.");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "IMAGE")
    void nobodyLearnsWhoWasErased(Format format) throws Exception {
        DigestIssue.Credited erased = new DigestIssue.Credited(DigestIssue.Credited.Type.PERSON, null, "", "speaker",
                List.of(), null, List.of(), true);
        DigestIssue.Item item = Issues.item("Talk", null, List.of(Issues.credited("Ana"), erased), List.of());
        DigestIssue issue = Issues.issue("Title", "en", null, List.of(new DigestIssue.Author(null, "", null, true)),
                null, List.of(), List.of(Issues.section("s", "Section", item)));
        assertThat(Read.text(format, issue)).contains("a former member", "Ana");
        assertThat(Jsoup.parse(Issues.html(issue)).select(".byline, .credits").eachText())
            .containsExactly("by a former member", "Ana and a former member");
        assertThat(
                Jsoup.parse(Issues.html(Issues.inLines(Issues.of(Issues.creditedTo(erased))))).select(".item").text())
            .isEqualTo("A former member gave the talk Item.");
        assertThat(
                Jsoup.parse(Issues.html(Issues.inLanguage("zh", Issues.creditedTo(erased)))).select(".credits").text())
            .isEqualTo("一位前成员");
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, mode = EnumSource.Mode.EXCLUDE, names = "IMAGE")
    void everyFormLeadsToTheOtherLanguages(Format format) throws Exception {
        DigestIssue issue = Issues.amended(Issues.withEverything(), TRANSLATIONS);
        assertThat(Read.links(format, issue)).contains("https://plaudit.example/digests/d-zh",
                "https://plaudit.example/digests/d-de");
    }

    @Test
    void eachLanguageIsCalledAsItsReadersCallIt() {
        Document page = Jsoup.parse(Issues.html(Issues.amended(Issues.withEverything(), TRANSLATIONS)));
        assertThat(page.select("article .translations").text()).isEqualTo("Also in 中文 (简体) and Deutsch");
        assertThat(page.select("article .translations a").eachAttr("hreflang")).containsExactly("zh-Hans", "de");
        assertThat(page.select("head link[hreflang]").eachAttr("hreflang")).containsExactly("en", "zh-Hans", "de");
        assertThat(page.select("head link[hreflang=en]").attr("href")).isEqualTo("https://plaudit.example/digests/d");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormSaysInWhichLanguageItIs(Format format) {
        DigestRenderings renderings = new DigestRenderings(Issues.BASE);
        assertThat(renderings.render(format, Issues.inLanguage("zh-Hans")).headers()).containsEntry("Content-Language",
                "zh-Hans");
    }

}
