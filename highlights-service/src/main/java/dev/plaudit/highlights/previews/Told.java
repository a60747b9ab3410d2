package dev.plaudit.highlights.previews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.text.Notation;
import dev.plaudit.platform.text.PlainText;

/**
 * Reads what strangers wrote into the fields of a page: what comes out can stand in an
 * achievement.
 */
final class Told {

    private static final int TITLE = 200;

    private static final int SUMMARY = 280;

    private static final int NAME = 200;

    private static final int MOST_AUTHORS = 30;

    private static final int LONGEST_LANGUAGE = 35;

    /** White space, and what looks like it or like nothing. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\u2060\\uFEFF]+");

    private static final Pattern DATE = Pattern
        .compile("\\s*([12][0-9]{3})(?:[-/.]?([0-9]{1,2})(?:[-/.]?([0-9]{1,2}))?)?(?![0-9]).*", Pattern.DOTALL);

    private Told() {
    }

    static @Nullable String title(@Nullable String told) {
        return line(told, TITLE);
    }

    static @Nullable String description(@Nullable String told) {
        return line(told, SUMMARY);
    }

    static @Nullable String name(@Nullable String told) {
        return line(told, NAME);
    }

    /**
     * Names of people; profiles that some name instead are none.
     */
    static List<String> authors(Stream<String> told) {
        return told.map(Told::name)
            .filter(Objects::nonNull)
            .filter((name) -> !name.contains("://"))
            .distinct()
            .limit(MOST_AUTHORS)
            .toList();
    }

    static @Nullable String image(@Nullable String told, HttpAddress page) {
        return Optional.ofNullable(told)
            .filter((reference) -> !reference.isBlank())
            .flatMap(page::resolve)
            .map(HttpAddress::toString)
            .orElse(null);
    }

    /**
     * The day as it was written, in the time zone of who wrote it.
     */
    static @Nullable PartialDate date(@Nullable String told) {
        Matcher parts = DATE.matcher((told != null) ? told : "");
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return new PartialDate("%04d".formatted(year));
            }
            int month = Integer.parseInt(parts.group(2));
            return (parts.group(3) == null) ? new PartialDate("%04d-%02d".formatted(year, month))
                    : new PartialDate(LocalDate.of(year, month, Integer.parseInt(parts.group(3))).toString());
        }
        catch (DateTimeException | IllegalArgumentException ex) {
            return null;
        }
    }

    static @Nullable String language(@Nullable String told) {
        String tag = (told != null) ? told.strip().replace('_', '-') : "";
        boolean isTag = !tag.isEmpty() && tag.length() <= LONGEST_LANGUAGE && Notation.isLanguage(tag);
        String language = isTag ? Locale.forLanguageTag(tag).toLanguageTag() : "und";
        return language.startsWith("und") ? null : language;
    }

    /**
     * One line of plain text; what is too long ends between words and in dots.
     */
    private static @Nullable String line(@Nullable String told, int most) {
        if (told == null) {
            return null;
        }
        // Far more than is shown, far less than there may be.
        String start = told.substring(0, Math.min(told.length(), 10 * most));
        String line = SPACE.matcher(PlainText.cleaned(start)).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return null;
        }
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, most - 1));
        int space = cut.lastIndexOf(' ');
        return ((space > most / 2) ? cut.substring(0, space) : cut).strip() + "…";
    }

}
