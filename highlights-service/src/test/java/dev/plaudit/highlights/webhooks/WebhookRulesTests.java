package dev.plaudit.highlights.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for signatures, pauses and switching off, as time goes by.
 */
class WebhookRulesTests {

    private static final Instant START = Instant.parse("2021-10-01T12:00:00Z");

    private static final WebhookSecret SECRET = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** The example that the libraries of Standard Webhooks test themselves with. */
    @Test
    void aSignatureIsThatOfTheStandard() {
        assertThat(SECRET.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
            .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theFormerSecretSignsForADay() {
        Webhook rotated = webhook(null).rotated(new WebhookSecret("whsec_AAAA"), START);
        Instant nearly = START.plus(Duration.ofHours(24)).minusMillis(1);
        assertThat(rotated.signatures("m", nearly, new byte[0]).split(" ")).hasSize(2)
            .contains(SECRET.sign("m", nearly.getEpochSecond(), new byte[0]));
        assertThat(rotated.signatures("m", START.plus(Duration.ofHours(24)), new byte[0]).split(" ")).hasSize(1);
    }

    @Test
    void aWebhookThatFailsForDaysIsSwitchedOffAndForgivenWhenItIsSwitchedOn() {
        Duration days = Duration.ofDays(5);
        Webhook failing = webhook(null).failed(START, days);
        assertThat(failing.failed(START.plus(days).minusMillis(1), days).active()).isTrue();
        Webhook off = failing.failed(START.plus(days), days);
        assertThat(off.active()).isFalse();
        assertThat(off.switchedOff()).isEqualTo("failing");
        assertThat(failing.succeeded().failed(START.plus(days), days).active()).isTrue();
        Webhook again = off.saying(off.content(), true);
        assertThat(again.switchedOff()).isNull();
        assertThat(again.failed(START.plus(days), days).active()).isTrue();
    }

    @Test
    void pausesGrowByAtMostATenthAndThenItIsGivenUp() {
        Delivery delivery = Delivery.of("w", "e", EventType.DIGEST_PUBLISHED, "{}", START);
        Delivery first = delivery.taken(START).failed(500, START, PAUSES, 0);
        assertThat(first.next()).isEqualTo(START.plusSeconds(5));
        Delivery second = first.taken(START).failed(null, START, PAUSES, 1);
        assertThat(second.next()).isEqualTo(START.plusSeconds(330));
        Delivery third = second.taken(START).failed(503, START, PAUSES, 1);
        assertThat(third.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(third.next()).isNull();
        assertThat(third.lastStatus()).isEqualTo(503);
    }

    @Test
    void onlyEventsThatAreWantedAreTold() {
        assertThat(webhook(null).wants(EventType.DIGEST_PUBLISHED, List.of())).isTrue();
        assertThat(webhook(null).wants(EventType.DIGEST_AMENDED, List.of())).isFalse();
        assertThat(webhook("GDE").wants(EventType.DIGEST_PUBLISHED, List.of("TFUG"))).isFalse();
        assertThat(webhook("GDE").wants(EventType.DIGEST_PUBLISHED, List.of("TFUG", "GDE"))).isTrue();
        assertThat(webhook(null).off("gone").wants(EventType.DIGEST_PUBLISHED, List.of())).isFalse();
    }

    @Test
    void nothingThatIsLoggedHoldsASecret() {
        assertThat(webhook(null).rotated(SECRET, START).toString()).doesNotContain("whsec_");
    }

    private static Webhook webhook(@Nullable String program) {
        Webhook.Content content = new Webhook.Content("https://receiver.example/", List.of("digest.published"), program,
                null);
        return Webhook.of("w", content, true, SECRET, START);
    }

}
