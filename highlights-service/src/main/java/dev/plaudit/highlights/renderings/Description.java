package dev.plaudit.highlights.renderings;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * A sentence or two about a digest, for those who decide whether to read it.
 */
final class Description {

    private static final int LENGTH = 200;

    private Description() {
    }

    /**
     * The beginning of a digest's intro, up to a space where there is one.
     * @param issue the digest
     * @return plain text, the title when there is no intro
     */
    static String of(DigestIssue issue) {
        String words = (issue.intro() != null) ? CommonMarkText.plain(issue.intro()) : "";
        return words.isEmpty() ? Phrase.oneLine(issue.title().strip()) : beginning(words);
    }

    private static String beginning(String words) {
        if (words.codePointCount(0, words.length()) <= LENGTH) {
            return words;
        }
        String start = words.substring(0, words.offsetByCodePoints(0, LENGTH));
        int space = start.lastIndexOf(' ');
        return ((space > LENGTH / 2) ? start.substring(0, space) : start) + "…";
    }

}
