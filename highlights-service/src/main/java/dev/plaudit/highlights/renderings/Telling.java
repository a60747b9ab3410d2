package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * Tells a digest from beginning to end. Every form that people read is told the same in
 * the same order, so that none says more or less than another.
 */
final class Telling {

    private static final int TOP = 1;

    private final Wording wording;

    private final Phrasing phrasing;

    private final Form form;

    private final Style style;

    private Telling(Wording wording, DigestAddresses addresses, Form form, Style style) {
        this.wording = wording;
        this.phrasing = new Phrasing(wording, addresses);
        this.form = form;
        this.style = style;
    }

    /**
     * Tells a whole digest.
     * @param issue the digest
     * @param addresses where digests are
     * @param form what it is told in
     */
    static void whole(DigestIssue issue, DigestAddresses addresses, Form form) {
        new Telling(new Wording(issue.language()), addresses, form, issue.style()).whole(issue);
    }

    /**
     * Tells an achievement by itself, as a digest of lines does.
     * @param item the achievement
     * @param language BCP 47
     * @param addresses where digests are
     * @param form what it is told in
     */
    static void item(DigestIssue.Item item, String language, DigestAddresses addresses, Form form) {
        new Telling(new Wording(language), addresses, form, Style.LINES).item(item, TOP + 1);
    }

    private void whole(DigestIssue issue) {
        this.form.open(Part.DIGEST, "");
        this.form.open(Part.HEADER, "");
        heading(Part.TITLE, TOP, issue.title());
        line(Part.BYLINE, this.phrasing.byline(issue.authors()));
        if (issue.publishedOn() != null) {
            line(Part.PUBLISHED, List.of(this.phrasing.date(issue.publishedOn())));
        }
        line(Part.TRANSLATIONS, this.phrasing.translations(issue.translations()));
        this.form.close();
        text(Part.INTRO, issue.intro(), TOP + 1);
        issue.images().forEach(this.form::image);
        if (!issue.legend().isEmpty()) {
            this.form.legend(issue.legend());
        }
        issue.sections().forEach((section) -> section(section, TOP + 1));
        text(Part.OUTRO, issue.outro(), TOP + 1);
        corrections(issue.corrections());
        List<Phrase> editions = this.phrasing.editions(issue.editions());
        if (!editions.isEmpty()) {
            this.form.open(Part.FOOTER, "");
            line(Part.EDITIONS, editions);
            this.form.close();
        }
        this.form.close();
    }

    private void section(DigestIssue.Section section, int level) {
        this.form.open(Part.SECTION, section.id());
        heading(Part.SECTION_TITLE, level, section.title());
        text(Part.SECTION_INTRO, section.intro(), level + 1);
        section.items().forEach((item) -> item(item, level + 1));
        section.sections().forEach((inner) -> section(inner, level + 1));
        this.form.close();
    }

    private void item(DigestIssue.Item item, int level) {
        this.form.open(Part.ITEM, item.achievementId());
        if (this.style == Style.LINES) {
            LineOfItem line = this.phrasing.line(item, level - 1);
            line(Part.DIGEST_LINE, line.pieces());
            item.images().forEach(this.form::image);
            text(Part.TEXT, line.rest());
        }
        else {
            this.form.heading(Part.ITEM_TITLE, level, this.phrasing.title(item));
            line(Part.CREDITS, this.phrasing.credits(item.credits(), true));
            item.images().forEach(this.form::image);
            text(Part.TEXT, item.text(), level);
        }
        List<Phrase> links = this.phrasing.furtherLinks(item);
        if (!links.isEmpty()) {
            this.form.list(Part.LINKS, links.stream().map(List::of).toList());
        }
        this.form.close();
    }

    private void corrections(List<DigestIssue.Correction> corrections) {
        if (!corrections.isEmpty()) {
            this.form.open(Part.CORRECTIONS, "");
            heading(Part.CORRECTIONS_TITLE, TOP + 1, this.wording.say("corrections"));
            this.form.list(Part.CORRECTIONS_LIST, corrections.stream().map(this.phrasing::correction).toList());
            this.form.close();
        }
    }

    private void heading(Part part, int level, String title) {
        this.form.heading(part, level, List.of(Phrase.of(Role.TITLE, title.strip())));
    }

    private void line(Part part, List<? extends Piece> pieces) {
        if (!pieces.isEmpty()) {
            this.form.line(part, pieces);
        }
    }

    private void text(Part part, @Nullable String text, int level) {
        if (text != null && !text.isBlank()) {
            text(part, CommonMarkText.read(text, level));
        }
    }

    private void text(Part part, Node document) {
        if (document.getFirstChild() != null) {
            this.form.text(part, document);
        }
    }

}
