package dev.plaudit.highlights.kinds;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The kinds of achievements, as data: those of {@code kinds.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class KindSetup {

    @Bean
    Vocabulary kindVocabulary(Vocabularies vocabularies) {
        return vocabularies.open("kinds", TermForm.KIND);
    }

}
