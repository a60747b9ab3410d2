package dev.plaudit.platform.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Notation;

/**
 * The rules of single fields, for one record of one file.
 *
 * @param file its name
 * @param record what the record is called there, empty where the file is the record
 */
record Fields(String file, String record) {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * What a record is called: its id, or its place when it has none.
     */
    static String named(@Nullable String id, int index) {
        return (id != null && !id.isBlank()) ? id : String.valueOf(index + 1);
    }

    static String where(String record, String field) {
        return Stream.of(record.isEmpty() ? "" : "record " + record, field.isEmpty() ? "" : "field " + field)
            .filter((part) -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    }

    void require(String field, boolean holds, String fault) {
        if (!holds) {
            throw new ImportRefusedException(this.file, where(this.record, field), fault);
        }
    }

    void text(String field, @Nullable String text, int most) {
        require(field, text != null && !text.isBlank(), "must be given");
        require(field, text == null || text.length() <= most, "is longer than %d characters".formatted(most));
    }

    void id(@Nullable String id, int most) {
        text("id", id, most);
        require("id", id == null || KEBAB_CASE.matcher(id).matches(), "is not kebab-case: " + id);
    }

    void country(String field, @Nullable String code) {
        require(field, code == null || Notation.isCountry(code), code + " is not an ISO 3166-1 alpha-2 code");
    }

    void urls(String field, List<String> urls) {
        urls.forEach((url) -> url(field, url));
    }

    void givenUrl(String field, @Nullable String url) {
        text(field, url, Notation.LONGEST_ADDRESS);
        url(field, url);
    }

    void url(String field, @Nullable String url) {
        require(field, url == null || Notation.isWebAddress(url), "is not an http or https address: " + url);
    }

    void language(String field, @Nullable String tag) {
        require(field, tag == null || Notation.isLanguage(tag), "is not a BCP 47 language tag: " + tag);
    }

    void parsed(String field, @Nullable String text, Consumer<String> parse) {
        if (text != null) {
            try {
                parse.accept(text);
            }
            catch (IllegalArgumentException ex) {
                require(field, false, String.valueOf(ex.getMessage()));
            }
        }
    }

    void count(String field, @Nullable Integer number) {
        require(field, number == null || number >= 0, "is below 0");
    }

}
