package dev.plaudit.highlights.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CsvTable}.
 */
class CsvTableTests {

    @ParameterizedTest
    @ValueSource(strings = { "plain", "", "a,b", "\"quoted\"", "two\nlines", "two\r\nlines", "=1+1", "+1", "-1",
            "@SUM(A1)", "\tx", "\rx", "'=1", "''=1", "'", "''", "it's", "' =1", "=\"\"&cmd|' /C calc'!A0", "]]>",
            "<script>", "a;b", "\u200F\u05D0", "机器学习", " spaces ", "=\n-" })
    void textComesBackAsItWas(String text) {
        String cell = read(text);
        assertThat(cell).doesNotMatch("(?s)^[=+\\-@\\t\\r].*");
        assertThat(ReadCsv.unguarded(cell)).isEqualTo(text);
    }

    @Test
    void rowsEndAsTheStandardSays() {
        CsvTable table = new CsvTable(List.of("a", "-b"));
        table.row(Arrays.asList("=1", null));
        table.row(List.of(-5L, 7));
        assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).isEqualTo("a,'-b\r\n'=1,\r\n-5,7\r\n");
        assertThatIllegalArgumentException().isThrownBy(() -> table.row(List.of("one")));
    }

    private static String read(String text) {
        CsvTable table = new CsvTable(List.of("first", "text", "last"));
        table.row(List.of("1", text, "2"));
        List<String> row = List
            .copyOf(ReadCsv.rows(new String(table.bytes(), StandardCharsets.UTF_8)).getFirst().values());
        assertThat(row).hasSize(3).startsWith("1").endsWith("2");
        return row.get(1);
    }

}
