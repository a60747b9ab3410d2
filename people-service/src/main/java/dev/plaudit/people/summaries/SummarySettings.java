package dev.plaudit.people.summaries;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When managers are told what waits, and where that is known.
 *
 * @param summaryAt the time of day, UTC, from which on they are told
 * @param summaryInterval how often it is looked whether that is due
 * @param summaryRetry how long to wait after highlights-service did not answer
 * @param highlightsUrls instances of highlights-service; the first that answers is asked
 */
@ConfigurationProperties("plaudit.notifications")
record SummarySettings(@DefaultValue("08:00") LocalTime summaryAt, @DefaultValue("1m") Duration summaryInterval,
        @DefaultValue("5m") Duration summaryRetry, @DefaultValue List<URI> highlightsUrls) {

    SummarySettings {
        highlightsUrls = List.copyOf(highlightsUrls);
    }

}
