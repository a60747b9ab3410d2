package dev.plaudit.events.kinds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The kinds of events, as data: those of {@code event-kinds.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class EventKindSetup {

    @Bean
    Vocabulary eventKindVocabulary(Vocabularies vocabularies) {
        return vocabularies.open("event-kinds", TermForm.PLAIN);
    }

}
