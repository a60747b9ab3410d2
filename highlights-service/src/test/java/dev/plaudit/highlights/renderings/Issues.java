package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * Digests of which each test says only what matters to it.
 */
final class Issues {

    static final URI BASE = URI.create("https://plaudit.example");

    private static final DigestRenderings RENDERINGS = new DigestRenderings(BASE);

    private Issues() {
    }

    static String markdown(DigestIssue issue) {
        return rendered(Format.MARKDOWN, issue);
    }

    static String html(DigestIssue issue) {
        return rendered(Format.HTML, issue);
    }

    static String atom(DigestIssue issue) {
        return rendered(Format.ATOM, issue);
    }

    static String rendered(Format format, DigestIssue issue) {
        return new String(RENDERINGS.render(format, issue).body(), StandardCharsets.UTF_8);
    }

    static DigestIssue titled(String title) {
        return issue(title, "en", null, List.of(), null, List.of(), List.of());
    }

    static DigestIssue of(DigestIssue.Item... items) {
        return of(section("s", "Section", items));
    }

    static DigestIssue of(DigestIssue.Section... sections) {
        return issue("A digest", "en", null, List.of(), null, List.of(), List.of(sections));
    }

    static DigestIssue inLanguage(String language, DigestIssue.Item... items) {
        return issue("A digest", language, null, List.of(), null, List.of(), List.of(section("s", "Section", items)));
    }

    static DigestIssue by(DigestIssue.Author... authors) {
        return issue("A digest", "en", null, List.of(authors), null, List.of(), List.of());
    }

    static DigestIssue publishedOn(String date) {
        return issue("A digest", "en", new PartialDate(date), List.of(), null, List.of(), List.of());
    }

    static DigestIssue withIntro(String intro) {
        return issue("A digest", "en", null, List.of(), intro, List.of(), List.of());
    }

    /** A digest with words and links at every place that can hold any. */
    static DigestIssue withEverything() {
        DigestIssue.Item item = new DigestIssue.Item("a", "Item", "talk", null, "Text of [item](https://text.example/)",
                List.of(credited("Ana", "https://ana.example/1", "https://ana.example/2", "https://ana.example/3")),
                List.of(link("First", "https://link.example/1"), link(null, "https://www.link.example/2")),
                List.of(new Image("https://image.example/a.png", "A cat", "The caption", "The artist"),
                        new Image("img/38cc.png", null, "No file", null)),
                List.of(), List.of(), List.of(), null, null);
        DigestIssue.Section inner = new DigestIssue.Section("inner", "Inner section", "Inner intro",
                List.of(item("Deep")), List.of());
        DigestIssue.Section outer = new DigestIssue.Section("outer", "Outer section", "Outer intro", List.of(item),
                List.of(inner));
        return new DigestIssue("d", "d", 1, "The title", new Period("2021-Q3"), "ML", 3, "en",
                new PartialDate("2021-10"), Instant.parse("2026-01-02T03:04:05Z"),
                List.of(new DigestIssue.Author(null, "Bo", "Editor", null)), "The intro",
                List.of(new DigestIssue.LegendEntry("GDE", "Experts", "Individuals.", "https://legend.example/")),
                List.of(outer), "The outro",
                List.of(new DigestIssue.Edition("https://edition.example/", "Elsewhere", "zh"),
                        new DigestIssue.Edition("https://other.example/", null, null)),
                List.of(new Image("https://image.example/whole.png", "A map", null, null)), Style.HEADINGS, null,
                List.of(), List.of());
    }

    static DigestIssue issue(String title, String language, @Nullable PartialDate publishedOn,
            List<DigestIssue.Author> authors, @Nullable String intro, List<DigestIssue.LegendEntry> legend,
            List<DigestIssue.Section> sections) {
        return new DigestIssue("d", "d", 1, title, new Period("2021-Q3"), null, null, language, publishedOn,
                Instant.parse("2026-01-02T03:04:05Z"), authors, intro, legend, sections, null, List.of(), List.of(),
                Style.HEADINGS, null, List.of(), List.of());
    }

    /** The same in lines. */
    static DigestIssue inLines(DigestIssue issue) {
        return new DigestIssue(issue.id(), issue.slug(), issue.revision(), issue.title(), issue.period(),
                issue.program(), issue.number(), issue.language(), issue.publishedOn(), issue.updatedAt(),
                issue.authors(), issue.intro(), issue.legend(), issue.sections(), issue.outro(), issue.editions(),
                issue.images(), Style.LINES, issue.translationOf(), issue.translations(), issue.corrections());
    }

    /** The same in other languages too, and corrected since. */
    static DigestIssue amended(DigestIssue issue, List<DigestIssue.Translation> translations,
            DigestIssue.Correction... corrections) {
        return new DigestIssue(issue.id(), issue.slug(), issue.revision(), issue.title(), issue.period(),
                issue.program(), issue.number(), issue.language(), issue.publishedOn(), issue.updatedAt(),
                issue.authors(), issue.intro(), issue.legend(), issue.sections(), issue.outro(), issue.editions(),
                issue.images(), issue.style(), issue.translationOf(), translations, List.of(corrections));
    }

    /** An item that has a line of its own. */
    static DigestIssue.Item ofLine(@Nullable String line, String title, String kind, @Nullable String text,
            DigestIssue.Credited... credits) {
        return new DigestIssue.Item("a", title, kind, null, text, List.of(credits),
                List.of(link(null, "https://a.example/")), List.of(), List.of("IN", "KR"), List.of(), List.of(), line,
                null);
    }

    static DigestIssue.Section section(String id, String title, DigestIssue.Item... items) {
        return new DigestIssue.Section(id, title, null, List.of(items), List.of());
    }

    static DigestIssue.Item item(String title) {
        return item(title, null, List.of(), List.of());
    }

    static DigestIssue.Item told(String text) {
        return item("Item", text, List.of(), List.of());
    }

    static DigestIssue.Item linked(String title, Link... links) {
        return item(title, null, List.of(), List.of(links));
    }

    static DigestIssue.Item creditedTo(DigestIssue.Credited... credits) {
        return item("Item", null, List.of(credits), List.of());
    }

    static DigestIssue.Item illustrated(Image... images) {
        return new DigestIssue.Item("a", "Item", "talk", null, null, List.of(), List.of(), List.of(images), List.of(),
                List.of(), List.of(), null, null);
    }

    static DigestIssue.Item item(String title, @Nullable String text, List<DigestIssue.Credited> credits,
            List<Link> links) {
        return new DigestIssue.Item("a", title, "talk", null, text, credits, links, List.of(), List.of(), List.of(),
                List.of(), null, null);
    }

    static Link link(@Nullable String label, String url) {
        return new Link(label, url);
    }

    static DigestIssue.Credited credited(String name, String... urls) {
        return credited(List.of(), name, null, urls);
    }

    static DigestIssue.Credited credited(List<String> programs, String name, @Nullable String country, String... urls) {
        return new DigestIssue.Credited(DigestIssue.Credited.Type.PERSON, null, name, null, programs, country,
                List.of(urls), null);
    }

    /**
     * Names and titles that would be markup or break the file if they were not escaped.
     */
    static Stream<String> hostileWords() {
        return Stream.of("*bold* _under_ **x**", "[text](https://evil.example)", "![image](https://evil.example/x.png)",
                "<script>alert(1)</script>", "<!-- comment", "a & b &amp; &copy; &#65; &lt;b&gt;",
                "\"quoted\" 'single'", "`code` ``", "C#", "# no heading #", "###", "~~no strike~~", "| a | b |",
                "a]]>b", "<![CDATA[x]]>", "back\\slash\\", "\\*", "- no item", "+ no item", "* no item", "1. no item",
                "2) no item", "=== --- ***", "> no quote", "~~~ no fence", "[a]: https://evil.example",
                "https://auto.example/?a=1&b=2", "<https://auto.example>", "Wow!", "two  spaces", "機械学習 「コミュニティ」**強調**",
                "머신러닝", "مجتمع التعلم (العميق)", "קהילה *א*", "emoji 🎉👩‍💻", "${7*7} {{7*7}} [[${x}]]",
                "</title></style></article>", "a\u00a0b", "]]>", "--> </script><script>alert(1)//",
                "=cmd|' /C calc'!A0", "a\u200fb\u200e \u061cمرحبا", "=_plaudit_1", "Bcc: all@evil.example");
    }

    /** Addresses with all that addresses may have. */
    static Stream<String> addresses() {
        return Stream.of("https://a.example/?a=1&b=2&copy=3", "https://a.example/?a=1&copy;=2&#65;=3",
                "https://a.example/wiki/Foo_(bar)", "https://a.example/((", "https://a.example/a%20b%28c%29",
                "https://a.example/#frag:~:text=x", "https://a.example/机器学习?q=한국어", "https://a.example/*_~|[x]!",
                "https://a.example/it's", "HTTPS://A.EXAMPLE/", "http://user@a.example:8080/x", "mailto:a@b.example",
                "https://a.example/$x;y,z=1+2");
    }

    /** Addresses that nobody should be led to. */
    static Stream<String> forbiddenAddresses() {
        return Stream.of("javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=", "data:image/png;base64,AAAA", "vbscript:x", "file:///etc/passwd",
                "ftp://a.example/", "//evil.example/", "/\\evil.example", "/relative", "#fragment", "", "https:///path",
                "https:evil.example", "https://a.example/\u0001x", "view-source:https://a.example/");
    }

    /** Every address of {@link #withEverything()} and where it is. */
    static Map<String, String> everyLink() {
        return Map.of("https://text.example/", "item", "https://ana.example/1", "Ana", "https://ana.example/2", "[2]",
                "https://ana.example/3", "[3]", "https://link.example/1", "Item", "https://www.link.example/2",
                "link.example", "https://legend.example/", "Experts", "https://edition.example/", "Elsewhere",
                "https://other.example/", "other.example");
    }

}
