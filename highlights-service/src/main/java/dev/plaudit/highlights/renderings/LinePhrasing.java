package dev.plaudit.highlights.renderings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DigestLine;
import dev.plaudit.highlights.digests.DigestLine.Place;
import dev.plaudit.highlights.digests.DigestLine.Words;

/**
 * Fills the form of a digest line from the record. A place for which the record has
 * nothing leaves no gap, and no sentence ends twice.
 */
final class LinePhrasing {

    private static final String ENDS = ".!?…。！？";

    private final Phrasing phrasing;

    private final Wording wording;

    private final DigestIssue.Item item;

    private final List<Piece> pieces = new ArrayList<>();

    private final Node text;

    private LinePhrasing(Phrasing phrasing, Wording wording, DigestIssue.Item item, int level) {
        this.phrasing = phrasing;
        this.wording = wording;
        this.item = item;
        this.text = (item.text() != null) ? CommonMarkText.read(item.text(), level) : new Document();
    }

    /**
     * The line of an achievement.
     * @param phrasing what its places are filled with
     * @param wording its verbs, and the form it has unless the digest has one of its own
     * @param item the achievement
     * @param level the level of the heading it stands under, from 1
     */
    static LineOfItem of(Phrasing phrasing, Wording wording, DigestIssue.Item item, int level) {
        LinePhrasing line = new LinePhrasing(phrasing, wording, item, level);
        DigestLine form = form(item.line(), wording, item);
        form.parts().forEach(line::fill);
        line.endWithoutSpace();
        // Where the form has no place for words about it, the digest says none.
        return new LineOfItem(line.pieces, form.parts().contains(Place.TEXT) ? line.text : new Document());
    }

    /** What was stored before lines had rules is no reason to show nothing. */
    private static DigestLine form(@Nullable String own, Wording wording, DigestIssue.Item item) {
        try {
            if (own != null && !own.isBlank()) {
                return DigestLine.of(own);
            }
        }
        catch (IllegalArgumentException ex) {
            return wording.line(item);
        }
        return wording.line(item);
    }

    private void fill(DigestLine.Part part) {
        switch (part) {
            case Words words -> words(words.text());
            case Place.CREDITS -> this.pieces.addAll(this.phrasing.credits(this.item.credits(), this.pieces.isEmpty()));
            case Place.VERB -> this.pieces.add(Phrase.words(this.wording.verb(this.item.kind())));
            case Place.TITLE -> this.pieces.addAll(this.phrasing.title(this.item));
            case Place.COUNTRIES ->
                words(this.item.countries().stream().map(this.wording::country).collect(Collectors.joining(", ")));
            case Place.TEXT -> text();
        }
    }

    private void words(String text) {
        String words = Phrase.oneLine(text);
        if (this.pieces.isEmpty() || endOfLine().endsWith(" ")) {
            words = words.stripLeading();
        }
        if (!words.isEmpty() && ENDS.indexOf(words.charAt(0)) >= 0 && ends(endOfLine())) {
            words = words.substring(1);
        }
        if (!words.isEmpty()) {
            this.pieces.add(Phrase.words(words));
        }
    }

    /** Its first paragraph; what else it says follows the line. */
    private void text() {
        if (this.text.getFirstChild() instanceof Paragraph first) {
            first.unlink();
            this.pieces.add(new Prose(first));
        }
    }

    private void endWithoutSpace() {
        while (!this.pieces.isEmpty() && this.pieces.getLast() instanceof Phrase last && last.url() == null) {
            String words = last.text().stripTrailing();
            if (!words.isEmpty()) {
                this.pieces.set(this.pieces.size() - 1, new Phrase(last.role(), words, null, last.hint(), null));
                return;
            }
            this.pieces.removeLast();
        }
    }

    private String endOfLine() {
        return (!this.pieces.isEmpty() && this.pieces.getLast() instanceof Phrase last) ? last.text() : "";
    }

    private static boolean ends(String text) {
        return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

}
