package dev.plaudit.highlights.achievements;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.plaudit.platform.text.PlainText;

/**
 * The words of a title without case, accents and order, to tell whether two titles are
 * nearly equal. Where words are not set apart, every two letters that stand together are
 * one.
 *
 * @param words each once
 */
record TitleWords(Set<String> words) {

    /** Of all words of two titles, so many must be in both. */
    private static final double NEARLY = 0.75;

    private static final Pattern UNSPACED = Pattern
        .compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    static TitleWords of(String title) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : PlainText.slug(title).split("-")) {
            if (UNSPACED.matcher(word).find() && word.length() > 2) {
                for (int at = 0; at + 2 <= word.length(); at++) {
                    words.add(word.substring(at, at + 2));
                }
            }
            else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new TitleWords(words);
    }

    /**
     * Whether both may be titles of the same. Parts and editions differ in their numbers
     * alone and are not.
     */
    boolean areNearly(TitleWords other) {
        Set<String> both = new HashSet<>(this.words);
        both.retainAll(other.words);
        int all = this.words.size() + other.words.size() - both.size();
        return all > 0 && both.size() >= NEARLY * all && numbers().equals(other.numbers());
    }

    private Set<String> numbers() {
        return this.words.stream().filter((word) -> NUMBER.matcher(word).matches()).collect(Collectors.toSet());
    }

}
