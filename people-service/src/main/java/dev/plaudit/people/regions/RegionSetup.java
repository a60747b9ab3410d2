package dev.plaudit.people.regions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The regions, as data: those of {@code regions.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class RegionSetup {

    @Bean
    Vocabulary regionVocabulary(Vocabularies vocabularies) {
        return vocabularies.open("regions", TermForm.REGION);
    }

}
