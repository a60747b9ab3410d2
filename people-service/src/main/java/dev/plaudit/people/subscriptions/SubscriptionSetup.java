package dev.plaudit.people.subscriptions;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

import dev.plaudit.people.mail.LetterSettings;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.mail.SendLetters;
import dev.plaudit.people.work.Recurring;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.http.LargerBody;
import dev.plaudit.platform.identity.OpenWrite;

/**
 * Writes to subscribers as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionSettings.class)
class SubscriptionSetup {

    /** Anybody may ask; the letter is what confirms. */
    @Bean
    OpenWrite subscribing() {
        return new OpenWrite(HttpMethod.POST, SubscriptionController.PATH);
    }

    @Bean
    LargerBody publishedDigests() {
        return new LargerBody(PublishedDigest.PATH, PublishedDigest.MOST_BYTES);
    }

    @Bean
    ApplicationRunner subscriberIndex(Subscribers subscribers) {
        return (arguments) -> subscribers.createIndex();
    }

    @Bean
    Recurring handingOutDigests(HandOutDigests handOut, LetterSettings settings) {
        return new Recurring("digests-by-e-mail", settings.interval(), handOut::handOut);
    }

    @Bean
    Recurring writingToSubscribers(SubscriberLetters letters, Post post, LetterSettings settings, MeterRegistry meters,
            Clock clock) {
        return new Recurring("letters-to-subscribers", settings.interval(),
                new SendLetters<>(letters, post, settings, meters, clock)::sendDue);
    }

    @Bean
    Recurring tidyingSubscribers(HandOutDigests handOut, SubscriptionSettings settings) {
        return new Recurring("old-subscriptions", settings.tidying(), handOut::tidy);
    }

}
