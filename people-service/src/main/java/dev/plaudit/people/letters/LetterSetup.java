package dev.plaudit.people.letters;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.people.work.Recurring;

/**
 * Sends e-mails as long as the service runs.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterSettings.class)
class LetterSetup {

    @Bean
    Recurring sendingLetters(SendLetters sendLetters, LetterSettings settings) {
        return new Recurring("e-mails", settings.interval(), sendLetters::sendDue);
    }

}
