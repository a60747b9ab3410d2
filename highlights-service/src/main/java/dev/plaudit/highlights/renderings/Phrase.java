package dev.plaudit.highlights.renderings;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a line: words, linked or not. It knows nothing of Markdown or HTML, so every
 * rendering has the same words and links.
 *
 * @param role what the words are
 * @param text plain text without line breaks
 * @param url where they lead; only addresses that {@link WebAddress} lets through
 * @param hint what else is known of where they lead, or of a date its form in ISO 8601
 * @param language BCP 47, of what they lead to when it is another than the digest's
 * @param record collection and id of the record that the words name, such as
 * {@code people/ana}
 */
record Phrase(Role role, String text, @Nullable String url, @Nullable String hint, @Nullable String language,
        @Nullable String record) implements Piece {

    private static final Pattern AROUND_LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

    Phrase {
        // A line break would end a heading or a list item in Markdown.
        text = oneLine(text);
        hint = (hint != null) ? oneLine(hint) : null;
    }

    Phrase(Role role, String text, @Nullable String url, @Nullable String hint, @Nullable String language) {
        this(role, text, url, hint, language, null);
    }

    static Phrase words(String text) {
        return of(Role.WORDS, text);
    }

    static Phrase of(Role role, String text) {
        return new Phrase(role, text, null, null, null);
    }

    static Phrase linked(Role role, String text, @Nullable String url) {
        return new Phrase(role, text, url, null, null);
    }

    /**
     * The name of somebody.
     * @param collection what the record is one of
     * @param id the record, or null without one
     */
    static Phrase name(String text, @Nullable String url, String collection, @Nullable String id) {
        return new Phrase(Role.NAME, text, url, null, null, (id != null) ? collection + "/" + id : null);
    }

    /**
     * Text with its line breaks as spaces.
     * @param text any text
     * @return a single line; words of ours keep the spaces at their ends
     */
    static String oneLine(String text) {
        // Nearly every text is one line, and there are thousands of them in a digest.
        if (text.chars().noneMatch((c) -> c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029')) {
            return text;
        }
        return AROUND_LINE_BREAK.matcher(text).replaceAll(" ").replace('\t', ' ');
    }

    /**
     * What the words of a phrase are.
     */
    enum Role {

        /** Words of ours, between the others. */
        WORDS,
        /** The title of a digest, section or item. */
        TITLE,
        /** A program, before the name of who is in it. */
        PROGRAM,
        /** The name of a person, community or program. */
        NAME,
        /** The number of a further address of somebody. */
        FURTHER,
        /** A country. */
        COUNTRY,
        /** An author's job title. */
        JOB,
        /** The label of a link. */
        LINK,
        /** A language. */
        LANGUAGE,
        /** A day, month or year. */
        DATE,
        /** The name of a language, linked to the digest in it. */
        TRANSLATION,
        /** That something is not approved any more. */
        RETRACTED

    }

}
