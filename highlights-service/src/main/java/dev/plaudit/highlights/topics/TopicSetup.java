package dev.plaudit.highlights.topics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The topics, as data: those of {@code topics.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class TopicSetup {

    @Bean
    Vocabulary topicVocabulary(Vocabularies vocabularies) {
        return vocabularies.open("topics", TermForm.PLAIN);
    }

}
