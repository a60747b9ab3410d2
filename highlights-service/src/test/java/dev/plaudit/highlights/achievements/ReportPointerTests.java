package dev.plaudit.highlights.achievements;

import java.util.List;

import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

import static org.assertj.core.api.Assertions.assertThat;

class ReportPointerTests {

    private static final Achievement REPORT = Achievement.approved("a",
            new Content("A talk", null, null, "talk", null, List.of(new Credit("ana", null, null, "speaker")),
                    List.of(new Link("Slides", "https://example.org")), List.of("jax", "tpu"), List.of(), null,
                    List.of(), null, new PartialDate("2021-09-14"), new Period("2021-Q3"), List.of(), List.of(),
                    List.of(), List.of(), null, new Document(), null));

    @ParameterizedTest
    @ValueSource(strings = { "/title", "/summary", "/date", "/period", "/credits", "/credits/0", "/credits/0/role",
            "/credits/0/name", "/links/0/url", "/topics/1", "/visibility" })
    void everyFieldHasAName(String pointer) {
        assertThat(ReportPointer.exists(REPORT, pointer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "title", "/", "/Title", "/status", "/submittedBy", "/title/0", "/title/value",
            "/date/text", "/credits/1", "/credits/-1", "/credits/00", "/credits/99999999999", "/credits/0/accountId",
            "/credits/0/personId/x", "/links/0/url/", "/topics/2", "/title~1", "/__proto__" })
    void nothingElseHas(String pointer) {
        assertThat(ReportPointer.exists(REPORT, pointer)).isFalse();
    }

}
