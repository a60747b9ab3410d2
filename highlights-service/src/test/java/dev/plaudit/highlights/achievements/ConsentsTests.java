package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.plaudit.highlights.achievements.Consent.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who agreed, when records of people are merged.
 */
class ConsentsTests {

    private static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    private static final Consent FIRST = new Consent("former-bo", Answer.ACCEPTED, NOON);

    private static final Consent SECOND = new Consent("bo", Answer.DECLINED, NOON.plusSeconds(1));

    @Test
    void whatSomebodySaidLastCountsForAllTheirRecords() {
        for (List<Consent> all : List.of(List.of(FIRST, SECOND), List.of(SECOND, FIRST))) {
            Consents consents = consents(all);
            assertThat(consents.of("bo")).contains(SECOND);
            assertThat(consents.hasDeclined("former-bo")).isTrue();
            assertThat(consents.hasDeclined("ana")).isFalse();
        }
    }

    @Test
    void anAnswerTakesThePlaceOfAllThatTheySaidBefore() {
        Consent ana = new Consent("ana", Answer.OFFERED, NOON);
        Consent now = new Consent("bo", Answer.ACCEPTED, NOON.plusSeconds(2));
        assertThat(consents(List.of(FIRST, ana, SECOND)).with(List.of(now))).containsExactly(ana, now);
    }

    private static Consents consents(List<Consent> all) {
        return new Consents(all, (id) -> id.replace("former-", ""));
    }

}
