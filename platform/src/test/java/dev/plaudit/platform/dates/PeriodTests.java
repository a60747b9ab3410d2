package dev.plaudit.platform.dates;

import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.json.StrictJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Period}.
 */
class PeriodTests {

    @ParameterizedTest
    @CsvSource({ "2021-Q1, 2021-01-01, 2021-03-31", "2021-Q3, 2021-07-01, 2021-09-30",
            "2021-Q4, 2021-10-01, 2021-12-31", "2021-W35, 2021-08-30, 2021-09-05", "2020-W53, 2020-12-28, 2021-01-03",
            "2021-W01, 2021-01-04, 2021-01-10", "2019-W01, 2018-12-31, 2019-01-06", "2021-W52, 2021-12-27, 2022-01-02",
            "2021-09, 2021-09-01, 2021-09-30", "2020-02, 2020-02-01, 2020-02-29", "2021, 2021-01-01, 2021-12-31",
            "2021-07/2021-10, 2021-07-01, 2021-10-31", "2020-12/2021-02, 2020-12-01, 2021-02-28",
            "2021-07/2021-07, 2021-07-01, 2021-07-31" })
    void coversItsDays(String text, LocalDate start, LocalDate end) {
        assertThat(new Period(text).start()).isEqualTo(start);
        assertThat(new Period(text).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = { "2021-Q0", "2021-Q5", "2021-Q", "2021-q3", "Q3 2021", "2021-W00", "2021-W53", "2021-W54",
            "2021-W5", "2021-13", "2021-09-14", "2021-10/2021-07", "2021-07/2021-13", "2021-07/", "2021/2022", "", "21",
            "2021-07/2021-10/2021-11", "٢٠٢١" })
    void refusesWhatIsNoPeriod(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(text));
    }

    @ParameterizedTest
    @CsvSource({ "2021-Q3, 2021-Q2", "2021-Q1, 2020-Q4", "2021-W35, 2021-W34", "2021-W01, 2020-W53",
            "2020-W01, 2019-W52", "2021-09, 2021-08", "2021-01, 2020-12", "2021, 2020", "0001, 0000",
            "2021-07/2021-10, 2021-03/2021-06", "2021-01/2021-01, 2020-12/2020-12",
            "2020-12/2021-02, 2020-09/2020-11" })
    void followsOneOfTheSameLength(String period, String previous) {
        assertThat(new Period(period).previous()).contains(new Period(previous));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0000", "0000-Q1", "0000-01", "0000-01/0000-02", "0000-W01" })
    void nothingIsWrittenBeforeTheYearZero(String period) {
        assertThat(new Period(period).previous()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "2021-01-01, 2021-Q1", "2021-03-31, 2021-Q1", "2021-09-30, 2021-Q3", "2021-12-31, 2021-Q4",
            "0999-05-05, 0999-Q2" })
    void aDayHasAQuarter(LocalDate day, String quarter) {
        assertThat(Period.quarterOf(day)).isEqualTo(new Period(quarter));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-",
            value = { "2021-09-14, 2021-09-14, 2021 2021-Q3 2021-09 2021-W37",
                    "2021-09-01, 2021-09-30, 2021 2021-Q3 2021-09", "2021-09-05, 2021-09-06, 2021 2021-Q3 2021-09",
                    "2021-08-31, 2021-09-01, 2021 2021-Q3 2021-W35", "2021-07-01, 2021-10-01, 2021",
                    "2020-12-31, 2021-01-01, 2020-W53", "2021-01-01, 2021-01-01, 2021 2021-Q1 2021-01 2020-W53",
                    "2020-12-01, 2021-01-31, -" })
    void daysAreWithinThePeriodsThatHoldThemWhole(LocalDate start, LocalDate end, String periods) {
        assertThat(Period.around(start, end)).extracting(Period::text)
            .containsExactly((periods != null) ? periods.split(" ") : new String[0]);
    }

    @Test
    void periodsAreWrittenAlikeInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Period.around(LocalDate.of(2021, 9, 14), LocalDate.of(2021, 9, 14))).extracting(Period::text)
                .containsExactly("2021", "2021-Q3", "2021-09", "2021-W37");
        }
        finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isAStringInJson() {
        assertThat(StrictJson.mapper().writeValueAsString(new Period("2021-Q3"))).isEqualTo("\"2021-Q3\"");
        assertThat(StrictJson.mapper().readValue("\"2021-Q3\"", Period.class)).isEqualTo(new Period("2021-Q3"));
    }

}
