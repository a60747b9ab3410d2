package dev.plaudit.highlights.kinds;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.text.Notation;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Formats of JSON Schema that are checked as they are everywhere else.
 */
enum TextFormat implements Format {

    /** A day, or only its month or year. */
    PARTIAL_DATE("partial-date", TextFormat::isDate, FieldChecks.NO_DATE),
    /** An http or https address. */
    WEB_ADDRESS("uri", Notation::isWebAddress, FieldChecks.NO_ADDRESS),
    /** BCP 47. */
    LANGUAGE("bcp-47", Notation::isLanguage, FieldChecks.NO_LANGUAGE),
    /** ISO 3166-1 alpha-2. */
    COUNTRY("iso-3166-1-alpha-2", Notation::isCountry, FieldChecks.NO_COUNTRY);

    private final String word;

    private final Predicate<String> test;

    private final String fault;

    TextFormat(String word, Predicate<String> test, String fault) {
        this.word = word;
        this.test = test;
        this.fault = fault;
    }

    static Optional<TextFormat> named(String word) {
        return Stream.of(values()).filter((format) -> format.word.equals(word)).findFirst();
    }

    @Override
    public String getName() {
        return this.word;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        return this.test.test(text);
    }

    /**
     * What is wrong with text that has another form, for a person.
     */
    String fault() {
        return this.fault;
    }

    private static boolean isDate(String text) {
        try {
            new PartialDate(text);
            return true;
        }
        catch (IllegalArgumentException ex) {
            return false;
        }
    }

}
