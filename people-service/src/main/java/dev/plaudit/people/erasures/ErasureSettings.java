package dev.plaudit.people.erasures;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told of erasures, and how often.
 *
 * @param interval how often it is looked for erasures that have not ended
 * @param settle how long after its beginning an erasure ends at the earliest; longer than
 * a token of the gateway lives and than services take to copy what changed
 * @param highlightsUrls instances of highlights-service; the first that answers is told
 * @param eventsUrls instances of events-service; the first that answers is told
 */
@ConfigurationProperties("plaudit.erasures")
record ErasureSettings(@DefaultValue("10s") Duration interval, @DefaultValue("2m") Duration settle,
        @DefaultValue List<URI> highlightsUrls, @DefaultValue List<URI> eventsUrls) {

    ErasureSettings {
        highlightsUrls = List.copyOf(highlightsUrls);
        eventsUrls = List.copyOf(eventsUrls);
    }

}
