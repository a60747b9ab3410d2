package dev.plaudit.highlights.digests;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form of a digest line: words with places that the record fills. What stands in the
 * places, and where it leads, comes from the record, so no line can name somebody else or
 * link somewhere else.
 *
 * @param parts words and places in order
 */
public record DigestLine(List<Part> parts) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private static final Pattern LINK = Pattern
        .compile("(?i)\\b(https?|ftp|mailto|data|javascript):|\\bwww\\.|[<>]|]\\(|]\\[");

    /**
     * Words, or a place that the record fills.
     */
    public sealed interface Part {

    }

    /**
     * Words as they stand.
     *
     * @param text plain text
     */
    public record Words(String text) implements Part {
    }

    /**
     * A place that the record fills.
     */
    public enum Place implements Part {

        /** Who did it, with programs and countries. */
        CREDITS,
        /** What they did, a verb that the kind has. */
        VERB,
        /** The title, linked to its first link. */
        TITLE,
        /** The digest's own text about it, otherwise its summary. */
        TEXT,
        /** Where it was done. */
        COUNTRIES;

    }

    /**
     * Reads a line.
     * @param form words with places, such as <code>{credits} opened {title}</code>
     * @return the line
     * @throws IllegalArgumentException if a place is unknown, the title has none, or the
     * words hold a link or HTML
     */
    public static DigestLine of(String form) {
        Matcher place = PLACE.matcher(form);
        Stream.Builder<Part> parts = Stream.builder();
        int end = 0;
        while (place.find()) {
            words(parts, form.substring(end, place.start()));
            parts.add(place(place.group(1)));
            end = place.end();
        }
        words(parts, form.substring(end));
        DigestLine line = new DigestLine(parts.build().toList());
        if (!line.parts().contains(Place.TITLE)) {
            throw new IllegalArgumentException("has no place for the {title}");
        }
        return line;
    }

    private static void words(Stream.Builder<Part> parts, String text) {
        if (LINK.matcher(text).find()) {
            throw new IllegalArgumentException("holds a link or HTML; links come from the record");
        }
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("has a brace without a place");
        }
        if (!text.isEmpty()) {
            parts.add(new Words(text));
        }
    }

    private static Place place(String name) {
        return Stream.of(Place.values())
            .filter((place) -> place.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    "knows only {credits}, {verb}, {title}, {text} and {countries}"));
    }

}
