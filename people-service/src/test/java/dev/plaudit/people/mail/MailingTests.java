package dev.plaudit.people.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.people.mail.Mailing.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for when an e-mail is tried again, and when no more.
 */
class MailingTests {

    private static final Instant NOW = Instant.parse("2021-10-01T12:00:30Z");

    @Test
    void whatFailsIsTriedAgainAfterPausesThatDoubleUpToSixHours() {
        List<Long> minutes = new ArrayList<>();
        Mailing mailing = Mailing.due(NOW);
        for (int attempt = 1; attempt <= 12; attempt++) {
            mailing = mailing.taken(NOW).failed(NOW, Duration.ofMinutes(1), 100);
            assertThat(mailing.isPending()).isTrue();
            minutes.add(Duration.between(NOW, Objects.requireNonNull(mailing.next())).toMinutes());
        }
        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 360L, 360L, 360L);
        assertThat(mailing.isDue(NOW.plus(Duration.ofHours(6)).minusMillis(1))).isFalse();
        assertThat(mailing.isDue(NOW.plus(Duration.ofHours(6)))).isTrue();
    }

    @Test
    void aPauseIsNeverLessThanThatWhateverTheNumberOfTries() {
        Mailing mailing = new Mailing(State.PENDING, 1_000_000, NOW).failed(NOW, Duration.ofMinutes(1),
                Integer.MAX_VALUE);
        assertThat(mailing.next()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 10 })
    void itIsTriedAsOftenAsIsSetAndThenGivenUp(int most) {
        Mailing mailing = Mailing.due(NOW);
        int tries = 0;
        while (mailing.isDue(Instant.MAX)) {
            mailing = mailing.taken(NOW).failed(NOW, Duration.ofMinutes(1), most);
            tries++;
        }
        assertThat(tries).isEqualTo(most);
        assertThat(mailing).isEqualTo(new Mailing(State.DEAD, most, null));
    }

    @Test
    void whoeverTookItHasFiveMinutesBeforeAnotherDoes() {
        Mailing taken = Mailing.due(NOW).taken(NOW);
        assertThat(taken.isDue(NOW.plus(Duration.ofMinutes(5)).minusMillis(1))).isFalse();
        assertThat(taken.isDue(NOW.plus(Duration.ofMinutes(5)))).isTrue();
    }

    @Test
    void whatWasSentIsNeverDueAgain() {
        assertThat(Mailing.due(NOW).taken(NOW).sent().isDue(Instant.MAX)).isFalse();
    }

}
