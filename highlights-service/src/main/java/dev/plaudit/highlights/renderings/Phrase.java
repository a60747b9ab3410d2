package dev.plaudit.highlights.renderings;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a line: words, linked or not. It knows nothing of Markdown or HTML, so every
 * rendering has the same words and links.
 *
 * @param role what the words are
 * @param text plain text without line breaks
 * @param url where they lead; only addresses that {@link WebAddress} lets through
 * @param hint what else is known of where they lead
 */
record Phrase(Role role, String text, @Nullable String url, @Nullable String hint) {

    Phrase {
        // A line break would end a heading or a list item in Markdown.
        text = oneLine(text);
        hint = (hint != null) ? oneLine(hint) : null;
    }

    static Phrase words(String text) {
        return of(Role.WORDS, text);
    }

    static Phrase of(Role role, String text) {
        return new Phrase(role, text, null, null);
    }

    static Phrase linked(Role role, String text, @Nullable String url) {
        return new Phrase(role, text, url, null);
    }

    /**
     * Text with its line breaks as spaces.
     * @param text any text
     * @return a single line; words of ours keep the spaces at their ends
     */
    static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' ');
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
        LANGUAGE

    }

}
