package dev.plaudit.highlights.documents;

import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * CSV, read by another parser than ours.
 */
public final class ReadCsv {

    private ReadCsv() {
    }

    /**
     * Reads a table.
     * @param csv with a row that names the columns
     * @return the other rows, by column
     */
    public static List<Map<String, String>> rows(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }

    /**
     * Takes away what keeps a spreadsheet from taking a text for a formula.
     * @param cell as it was read
     * @return the text that was written
     */
    public static String unguarded(String cell) {
        return cell.matches("(?s)'+[=+\\-@\\t\\r].*") ? cell.substring(1) : cell;
    }

}
