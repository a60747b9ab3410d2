package dev.plaudit.people.letters;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.mail.LetterSettings;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.mail.SendLetters;
import dev.plaudit.people.work.Recurring;

/**
 * Sends e-mails about notifications as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
class LetterSetup {

    @Bean
    Recurring sendingLetters(NotificationLetters letters, Post post, LetterSettings settings, MeterRegistry meters,
            Clock clock) {
        return new Recurring("e-mails", settings.interval(),
                new SendLetters<>(letters, post, settings, meters, clock)::sendDue);
    }

}
