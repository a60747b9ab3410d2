package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * A field that reports of a kind have and others have not.
 *
 * @param id camel case, of at most 40 characters
 * @param type what it holds
 * @param label for people to read, by language
 * @param help what to write, by language
 * @param required whether a report cannot be submitted without; no, where nothing is said
 * @param maxLength of text: the most characters
 * @param minimum of numbers: the least
 * @param maximum of numbers: the most
 * @param choices of a choice: the words to choose from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KindField(String id, @Nullable FieldType type, Map<String, String> label, Map<String, String> help,
        @Nullable Boolean required, @Nullable Integer maxLength, @Nullable Long minimum, @Nullable Long maximum,
        List<Option> choices) {

    /**
     * Beyond these, numbers are no longer exact everywhere.
     */
    public static final long LARGEST = 1_000_000_000_000_000L;

    private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final int LONGEST_LINE = 2_000;

    private static final int LONGEST_TEXT = 20_000;

    private static final int MOST_CHOICES = 50;

    public KindField {
        id = Objects.requireNonNullElse(id, "");
        label = Labels.sorted(label);
        help = Labels.sorted(help);
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    /**
     * Whether a report cannot be submitted without.
     * @return true if so in every program
     */
    public boolean needed() {
        return Boolean.TRUE.equals(this.required);
    }

    static boolean isId(String text) {
        return CAMEL_CASE.matcher(text).matches();
    }

    void check(String pointer, FieldChecks checks) {
        checks.require(pointer + "/id", isId(this.id), "is camel case, of at most 40 characters");
        Labels.check(pointer + "/label", this.label, 100, checks);
        Labels.checkOptional(pointer + "/help", this.help, 300, checks);
        FieldType type = this.type;
        if (type == null) {
            checks.needed(pointer + "/type", type);
            return;
        }
        int longest = (type == FieldType.LONG_TEXT) ? LONGEST_TEXT : LONGEST_LINE;
        checks.require(pointer + "/maxLength",
                this.maxLength == null || (type.isText() && this.maxLength > 0 && this.maxLength <= longest),
                "is for text, from 1 to %d".formatted(longest));
        checkBound(pointer + "/minimum", type, this.minimum, checks);
        checkBound(pointer + "/maximum", type, this.maximum, checks);
        checks.require(pointer + "/maximum",
                this.minimum == null || this.maximum == null || this.minimum <= this.maximum, "is below the minimum");
        checks.require(pointer + "/choices", (type == FieldType.CHOICE) != this.choices.isEmpty(),
                "is needed for a choice, and for nothing else");
        Option.check(pointer + "/choices", this.choices, MOST_CHOICES, checks);
    }

    private static void checkBound(String pointer, FieldType type, @Nullable Long bound, FieldChecks checks) {
        checks.require(pointer, bound == null || (type.isNumber() && Math.abs(bound) <= LARGEST),
                "is for numbers, and at most %d".formatted(LARGEST));
    }

}
