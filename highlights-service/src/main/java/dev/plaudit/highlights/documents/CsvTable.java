package dev.plaudit.highlights.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A table as CSV (RFC 4180) in UTF-8. Spreadsheets take a cell that begins with
 * {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return for a formula,
 * so text that begins so gets an apostrophe before it, and so does text that begins so
 * after apostrophes of its own. Taking one apostrophe away where apostrophes stand before
 * one of these characters gives the text back.
 */
public final class CsvTable {

    /**
     * Its media type; the first row names the columns.
     */
    public static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=utf-8;header=present");

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    private final CSVPrinter printer;

    private final int columns;

    /**
     * Begins a table.
     * @param columns the names of its columns
     */
    public CsvTable(List<String> columns) {
        this.columns = columns.size();
        try {
            this.printer = new CSVPrinter(this.text, CSVFormat.RFC4180);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        row(columns);
    }

    /**
     * Adds a row.
     * @param cells texts, numbers, or null for an empty cell
     */
    public void row(List<? extends @Nullable Object> cells) {
        if (cells.size() != this.columns) {
            throw new IllegalArgumentException("A row has %d cells".formatted(this.columns));
        }
        List<@Nullable Object> safe = new ArrayList<>();
        for (Object cell : cells) {
            safe.add((cell instanceof String words && FORMULA.matcher(words).matches()) ? "'" + words : cell);
        }
        try {
            this.printer.printRecord(safe);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The table so far.
     * @return CSV, UTF-8
     */
    public byte[] bytes() {
        return this.text.toString().getBytes(StandardCharsets.UTF_8);
    }

}
