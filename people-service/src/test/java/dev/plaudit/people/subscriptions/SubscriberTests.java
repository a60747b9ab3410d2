package dev.plaudit.people.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.plaudit.platform.bulletins.PublishedDigest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what an address may be sent, as time goes by.
 */
class SubscriberTests {

    private static final Instant START = Instant.parse("2021-10-01T12:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private static final SubscriptionSettings SETTINGS = new SubscriptionSettings(HOUR, 3, Duration.ofHours(48),
            Duration.ofDays(7), HOUR);

    @Test
    void anAddressIsAskedThreeTimesADayAndAgainTheNextDay() {
        Subscriber subscriber = Subscriber.unknown("s");
        for (int hour = 0; hour < 3; hour++) {
            Instant now = START.plus(HOUR.multipliedBy(hour));
            assertThat(asks(subscriber, now.minusSeconds(1)).isPresent()).isEqualTo(hour == 0);
            subscriber = asks(subscriber, now).orElseThrow();
        }
        assertThat(asks(subscriber, START.plus(HOUR.multipliedBy(23)))).isEmpty();
        assertThat(asks(subscriber, START.plus(HOUR.multipliedBy(24)))).isPresent();
    }

    @Test
    void aTokenConfirmsFor48Hours() {
        Subscriber asked = confirmable(null);
        assertThat(asked.isConfirmedBy("hash", START.plus(Duration.ofHours(48)).minusMillis(1))).isTrue();
        assertThat(asked.isConfirmedBy("hash", START.plus(Duration.ofHours(48)))).isFalse();
        assertThat(asked.isConfirmedBy("other", START)).isFalse();
    }

    @Test
    void nothingIsLeftOfAnAddressThatNobodyConfirmed() {
        Subscriber asked = confirmable(null);
        assertThat(asked.tidied(START.plus(Duration.ofHours(47))))
            .hasValueSatisfying((there) -> assertThat(there.address()).isEqualTo("a@mail.example"));
        assertThat(asked.tidied(START.plus(Duration.ofHours(48)))).isEmpty();
    }

    @Test
    void whoEndsHasNoAddressAndIsStillNotAskedTooOften() {
        Subscriber ended = confirmable(null).confirmed().ended(null, false);
        assertThat(ended.address()).isNull();
        assertThat(ended.due()).isNull();
        assertThat(asks(ended, START.plus(Duration.ofMinutes(59)))).isEmpty();
        assertThat(asks(ended, START.plus(HOUR))).isPresent();
        assertThat(ended.tidied(START.plus(Duration.ofHours(25)))).isEmpty();
    }

    @Test
    void whoRefusesIsKnownByTheHashAloneAndForEver() {
        Subscriber refused = confirmable(null).confirmed().ended(null, true);
        assertThat(refused.address()).isNull();
        Subscriber later = refused.tidied(START.plus(Duration.ofDays(1_000))).orElseThrow();
        assertThat(later.refused()).isTrue();
        assertThat(asks(later, START.plus(Duration.ofDays(1_000)))).isEmpty();
    }

    @Test
    void endingOneProgramLeavesTheOthers() {
        Subscriber both = confirmable("GDE").confirmed();
        both = both.with(Asked.now(new Subscription("TFUG", null), START, SETTINGS.valid())).confirmed();
        Subscriber left = both.ended("GDE", false);
        assertThat(left.subscriptions()).containsExactly(new Subscription("TFUG", null));
        assertThat(left.address()).isNotNull();
        assertThat(left.gets(digest("GDE"), START)).isEmpty();
        assertThat(left.gets(digest("TFUG"), START)).isPresent();
    }

    @Test
    void whoGetsAllOfThemEndsThatByALetterOfOneProgram() {
        assertThat(confirmable(null).confirmed().ended("GDE", false).address()).isNull();
    }

    @Test
    void anotherLanguageTakesThePlaceOfTheFormer() {
        Subscriber english = confirmable("GDE").confirmed();
        Subscriber chinese = english.with(Asked.now(new Subscription("GDE", "zh"), START, SETTINGS.valid()))
            .confirmed();
        assertThat(chinese.subscriptions()).containsExactly(new Subscription("GDE", "zh"));
        assertThat(chinese.gets(digest("GDE"), START)).isEmpty();
    }

    private static Optional<Subscriber> asks(Subscriber subscriber, Instant now) {
        return subscriber.asks("a@mail.example", new Subscription(null, null), now, SETTINGS);
    }

    private static Subscriber confirmable(@Nullable String program) {
        Subscriber asked = Subscriber.unknown("s")
            .asks("a@mail.example", new Subscription(program, null), START, SETTINGS)
            .orElseThrow();
        return asked.with(Asked.now(new Subscription(program, null), START, SETTINGS.valid())
            .taken("hash", START, SETTINGS.valid()));
    }

    private static PublishedDigest digest(String program) {
        return new PublishedDigest("digest q3 1", "q3", null, 1, program, "en", "T", "T", "<p>T</p>");
    }

}
