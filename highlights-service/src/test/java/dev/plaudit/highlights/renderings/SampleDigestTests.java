package dev.plaudit.highlights.renderings;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class SampleDigestTests {

    private static final List<String> SECTIONS = List.of("Main highlights", "APAC", "India", "North America", "Europe",
            "South / Central America", "MENA", "Sub-Saharan Africa");

    private final DigestIssue issue = SampleIssue.read();

    private final Document html = Jsoup.parse(Issues.html(this.issue));

    private final ReadMarkdown markdown = new ReadMarkdown(Issues.markdown(this.issue));

    @Test
    void everyLinkOfTheArticleIsInTheHtmlAndTheMarkdown() throws IOException {
        List<String> links = Files.readAllLines(SampleIssue.FOLDER.resolve("links.txt"))
            .stream()
            .map((line) -> line.substring(line.indexOf('\t') + 1))
            .toList();
        assertThat(links).hasSize(90);
        assertThat(this.html.select("article a").eachAttr("href")).containsAll(links);
        assertThat(this.markdown.links.keySet()).containsAll(links);
    }

    @Test
    void sectionsComeInTheOrderOfTheArticle() {
        assertThat(this.html.select("h1").eachText()).containsExactly(this.issue.title());
        assertThat(this.html.select("h2").eachText()).isEqualTo(SECTIONS);
        assertThat(this.markdown.headings.stream().filter((heading) -> heading.startsWith("2 ")))
            .isEqualTo(SECTIONS.stream().map((title) -> "2 " + title).toList());
    }

    @Test
    void everyItemIsUnderItsSection() {
        List<String> titles = this.issue.items().map(DigestIssue.Item::title).toList();
        assertThat(titles).hasSize(40);
        assertThat(this.html.select("h3").eachText()).isEqualTo(titles);
        assertThat(this.html.select(".digest-section").stream().map((section) -> section.select("h3").size()))
            .containsExactly(4, 12, 9, 4, 2, 4, 2, 3);
        assertThat(this.markdown.headings.stream().filter((heading) -> heading.startsWith("3 ")))
            .isEqualTo(titles.stream().map((title) -> "3 " + title).toList());
    }

    @Test
    void authorsStandWithTheirJobTitles() {
        String byline = "by HyeJung Lee (DevRel Community Manager) and Soonson Kwon (DevRel Program Manager)";
        assertThat(this.html.select(".byline").text()).isEqualTo(byline);
        assertThat(this.markdown.paragraphs).startsWith(byline, String.valueOf(this.issue.intro()));
    }

    @Test
    void creditsNameProgramsAndCountries() {
        String credits = "GDE Chansung Park (South Korea) and GDE Sayak Paul [2] (India)";
        assertThat(this.html.select(".credits").eachText()).contains(credits, "TFUG Singapore (Singapore)")
            .contains("GDSC Islamic University of Gaza (Palestinian Territories)")
            .noneMatch((line) -> line.contains("other"));
        assertThat(this.markdown.paragraphs).contains(credits);
    }

    @Test
    void imagesThatOnlyTheSourceHasAreNotShown() {
        assertThat(this.issue.items().flatMap((item) -> item.images().stream())).hasSize(16);
        assertThat(this.html.select("img")).isEmpty();
        assertThat(this.markdown.images).isEmpty();
    }

}
