package dev.plaudit.platform.dates;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PartialDate}.
 */
class PartialDateTests {

    @ParameterizedTest
    @CsvSource({ "2021-09-14, 2021-09-14, 2021-09-14", "2021-09, 2021-09-01, 2021-09-30",
            "2021-02, 2021-02-01, 2021-02-28", "2020-02, 2020-02-01, 2020-02-29", "2021-12, 2021-12-01, 2021-12-31",
            "2021, 2021-01-01, 2021-12-31", "2020-02-29, 2020-02-29, 2020-02-29" })
    void coversTheDaysItMayBe(String text, LocalDate start, LocalDate end) {
        assertThat(new PartialDate(text).start()).isEqualTo(start);
        assertThat(new PartialDate(text).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2021-02-29", "2021-02-30", "1900-02-29", "2021-04-31", "2021-13", "2021-00", "2021-01-00",
            "2021-1", "2021-09-1", "21", "", " 2021", "2021-09-14T00:00:00Z", "2021/09/14", "14.09.2021", "2021-Q3",
            "+2021", "-2021", "20210914", "٢٠٢١", "2021\n" })
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
    }

    @Test
    void isAStringInJson() {
        assertThat(StrictJson.mapper().writeValueAsString(new PartialDate("2021-09"))).isEqualTo("\"2021-09\"");
        assertThat(StrictJson.mapper().readValue("\"2021-09\"", PartialDate.class))
            .isEqualTo(new PartialDate("2021-09"));
    }

}
