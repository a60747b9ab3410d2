package dev.plaudit.highlights.renderings;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * Renders what feeds tell of: an achievement as the line that a digest would have for it,
 * and a digest by what is in it.
 */
@Component
public class EntryRendering {

    private static final int LEVEL = 2;

    private final DigestAddresses addresses;

    EntryRendering(@Value("${plaudit.base-url}") URI baseUrl) {
        this.addresses = new DigestAddresses(baseUrl);
    }

    /**
     * An achievement in a sentence or two.
     * @param item the achievement
     * @param language BCP 47
     * @return one line of plain text
     */
    public String line(DigestIssue.Item item, String language) {
        return phrasing(language).line(withoutFurtherPages(item), LEVEL)
            .pieces()
            .stream()
            .map((piece) -> switch (piece) {
                case Phrase phrase -> phrase.text();
                case Prose prose -> CommonMarkText.plain(prose.paragraph());
            })
            .collect(Collectors.joining());
    }

    /**
     * An achievement with its images and links.
     * @param item the achievement
     * @param language BCP 47
     * @param story more about it, CommonMark
     * @return HTML that any page can hold
     */
    public String html(DigestIssue.Item item, String language, @Nullable String story) {
        Element whole = HtmlArticle.of(item, language, this.addresses);
        add(whole, story);
        return HtmlRendering.written(whole);
    }

    /**
     * What is in a digest, for those who decide whether to read it.
     * @param authors who wrote it
     * @param intro its opening words, CommonMark
     * @param sections the titles of its sections
     * @param language BCP 47
     * @return HTML that any page can hold
     */
    public String html(List<DigestIssue.Author> authors, @Nullable String intro, List<String> sections,
            String language) {
        Element whole = new Element("div").attr("lang", language);
        String byline = phrasing(language).byline(authors).stream().map(Phrase::text).collect(Collectors.joining());
        if (!byline.isEmpty()) {
            whole.appendElement("p").attr("dir", "auto").text(byline);
        }
        add(whole, intro);
        if (!sections.isEmpty()) {
            Element list = whole.appendElement("ul");
            sections
                .forEach((title) -> list.appendElement("li").attr("dir", "auto").text(Phrase.oneLine(title.strip())));
        }
        return HtmlRendering.written(whole);
    }

    /**
     * Authors by their names.
     * @param authors who wrote a digest
     * @param language BCP 47
     * @return plain text each
     */
    public List<String> authors(List<DigestIssue.Author> authors, String language) {
        return phrasing(language).names(authors);
    }

    /**
     * Those who are credited, by their names.
     * @param credits who did something
     * @param language BCP 47
     * @return plain text each, nobody twice
     */
    public List<String> credited(List<DigestIssue.Credited> credits, String language) {
        return credits.stream().map(phrasing(language)::name).distinct().toList();
    }

    /**
     * Words without their markup.
     * @param text CommonMark
     * @return one line
     */
    public String plain(String text) {
        return CommonMarkText.plain(text);
    }

    /**
     * What a list is called.
     * @param key {@code achievements} or {@code digests}
     * @return for example {@code Achievements}
     */
    public String nameOf(String key) {
        return new Wording("en").say(key);
    }

    /**
     * An achievement's title.
     * @param item the achievement
     * @return one line of plain text
     */
    public String title(DigestIssue.Item item) {
        return Phrase.oneLine(item.title().strip());
    }

    /**
     * What to open first.
     * @param item an achievement
     * @return the first address that may be followed
     */
    public Optional<String> firstLink(DigestIssue.Item item) {
        return item.links().stream().flatMap((link) -> WebAddress.link(link.url()).stream()).findFirst();
    }

    /**
     * An image that stands for it.
     * @param item an achievement
     * @return the first address that browsers may show
     */
    public Optional<String> firstImage(DigestIssue.Item item) {
        return item.images().stream().flatMap((image) -> this.addresses.image(image).stream()).findFirst();
    }

    /** Numbers of pages say nothing where they lead nowhere. */
    private static DigestIssue.Item withoutFurtherPages(DigestIssue.Item item) {
        List<DigestIssue.Credited> credits = item.credits()
            .stream()
            .map((it) -> new DigestIssue.Credited(it.type(), it.id(), it.name(), it.role(), it.programs(), it.country(),
                    List.of(), it.erased()))
            .toList();
        return new DigestIssue.Item(item.achievementId(), item.title(), item.kind(), item.kindInSource(), item.text(),
                credits, item.links(), item.images(), item.countries(), item.topics(), item.reach(), item.line(),
                item.retracted());
    }

    private Phrasing phrasing(String language) {
        return new Phrasing(new Wording(language), this.addresses);
    }

    private static void add(Element whole, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            CleanHtml.of(CommonMarkText.read(text, LEVEL)).appendTo(whole.appendElement("div").attr("dir", "auto"));
        }
    }

}
