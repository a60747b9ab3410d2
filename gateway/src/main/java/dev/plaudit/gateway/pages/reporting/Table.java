package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import dev.plaudit.gateway.pages.EntityTag;

/**
 * A table of reports (RFC 4180), one a row. Columns have the names of the form's fields;
 * what a list holds is separated by semicolons.
 *
 * @param rows in order, without empty ones
 */
record Table(List<Row> rows) {

    /** What is kept by one import at most. */
    static final int MOST_ROWS = 5000;

    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Set<String> TEXTS = Set.of("title", "kind", "summary", "description", "date", "language",
            "region", "visibility", "period");

    /** The field of a row that a column fills, for lists. */
    private static final Map<String, String> LISTS = Map.of("links", "url", "topics", "name", "countries", "name",
            "credits", "name", "eventIds", "id", "talkIds", "id");

    /**
     * Reads a table.
     * @param text as it was sent, a byte order mark included
     * @return the table
     * @throws IOException if it is none, with the reason in English
     */
    static Table of(String text) throws IOException {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        char separator = firstLine(content).contains("\t") ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180.builder()
            .setDelimiter(separator)
            .setHeader()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
            List<String> columns = parser.getHeaderNames();
            for (String column : columns) {
                if (!isKnown(column)) {
                    throw new IOException("There is no column called " + column);
                }
            }
            if (!columns.contains("title")) {
                throw new IOException("There has to be a column called title");
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw new IOException("These are more than 5,000 rows");
                }
                rows.add(row(record, columns));
            }
            return new Table(rows);
        }
        catch (IllegalArgumentException | UncheckedIOException ex) {
            // Two columns of one name, a quote that never ends.
            throw new IOException("This is no table that can be read as CSV", ex);
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0) ? text : text.substring(0, end);
    }

    private static boolean isKnown(String column) {
        return TEXTS.contains(column) || LISTS.containsKey(column) || column.equals("clientId")
                || column.equals("programs") || column.startsWith("details.") || column.startsWith("reach.");
    }

    private static Row row(CSVRecord record, List<String> columns) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        for (String column : columns) {
            String cell = record.isSet(column) ? record.get(column).strip() : "";
            if (cell.isEmpty() || column.equals("clientId")) {
                continue;
            }
            if (LISTS.containsKey(column)) {
                lists.put(column, parts(cell).map((part) -> Map.of(LISTS.getOrDefault(column, ""), part)).toList());
            }
            else if (column.startsWith("reach.")) {
                lists.computeIfAbsent("reach", (list) -> new ArrayList<>())
                    .add(Map.of("metric", column.substring("reach.".length()), "value", cell));
            }
            else if (column.equals("programs")) {
                parts(cell).forEach((program) -> values.put("programs." + program, "on"));
            }
            else {
                values.put(column, column.equals("kind") ? cell.toLowerCase(Locale.ROOT) : cell);
            }
        }
        String stated = columns.contains("clientId") && record.isSet("clientId") ? record.get("clientId").strip() : "";
        String clientId = stated.isEmpty() ? "table-" + hash(values.toString() + lists) : stated;
        return new Row(record.getRecordNumber() + 1, clientId, new Typed(values, lists));
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter((part) -> !part.isEmpty());
    }

    /** So that the same row read twice is one draft. */
    private static String hash(String text) {
        return EntityTag.of(text.getBytes(StandardCharsets.UTF_8)).replace("\"", "");
    }

    /**
     * A row.
     *
     * @param line where it stands, from 1, which is the header
     * @param clientId what it is known by
     * @param form what it says
     */
    record Row(long line, String clientId, Typed form) {
    }

}
