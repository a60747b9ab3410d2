package dev.plaudit.people.programs;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * The programs, as data: those of {@code programs.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class ProgramSetup {

    @Bean
    Vocabulary programVocabulary(MongoDatabase database, Publisher publisher, Clock clock) {
        return new Vocabulary("programs", new VersionedStore<>(database, "programs", Term.class, clock), publisher);
    }

    @Bean
    @Order(0)
    ApplicationRunner startPrograms(Vocabulary programVocabulary, JsonMapper json) {
        return (arguments) -> programVocabulary.start(new ClassPathResource("programs.json"), json);
    }

}
