package dev.plaudit.people.programs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.plaudit.platform.vocabularies.TermForm;
import dev.plaudit.platform.vocabularies.Vocabularies;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The programs, as data: those of {@code programs.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSetup {

    @Bean
    Vocabulary programVocabulary(Vocabularies vocabularies) {
        return vocabularies.open("programs", TermForm.PROGRAM);
    }

}
