package dev.plaudit.highlights.webhooks;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.plaudit.highlights.fetching.SafePost;

/**
 * How events are delivered to webhooks.
 *
 * @param interval how often deliveries that are due are looked for
 * @param patience how long a receiver has to answer, at most 30 seconds
 * @param together how many are told at once; of one webhook, one delivery at a time
 * @param retries the pauses after the tries that failed; a tenth is added at most, by
 * chance; after the last one a delivery is given up
 * @param failing after how long without any success a webhook is switched off
 * @param kept how long deliveries are kept that are over
 * @param tidying how often older ones are removed
 * @param most how many webhooks there can be
 */
@ConfigurationProperties("plaudit.webhooks")
record WebhookSettings(@DefaultValue("2s") Duration interval, @DefaultValue("15s") Duration patience,
        @DefaultValue("16") int together, @DefaultValue( {
                "5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h" }) List<Duration> retries,
        @DefaultValue("5d") Duration failing, @DefaultValue("30d") Duration kept, @DefaultValue("1h") Duration tidying,
        @DefaultValue("50") int most){

    WebhookSettings {
        retries = List.copyOf(retries);
        if (!interval.isPositive() || !patience.isPositive() || patience.compareTo(SafePost.LONGEST) > 0 || together < 1
                || !failing.isPositive() || !kept.isPositive() || !tidying.isPositive() || most < 1
                || retries.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("plaudit.webhooks needs positive times and numbers, "
                    + "and a patience of at most %s".formatted(SafePost.LONGEST));
        }
    }

}
