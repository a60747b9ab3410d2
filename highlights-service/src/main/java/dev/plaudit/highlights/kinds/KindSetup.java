package dev.plaudit.highlights.kinds;

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
 * The kinds of achievements, as data: those of {@code kinds.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class KindSetup {

    @Bean
    Vocabulary kindVocabulary(MongoDatabase database, Publisher publisher, Clock clock) {
        return new Vocabulary("kinds", new VersionedStore<>(database, "kinds", Term.class, clock), publisher);
    }

    @Bean
    @Order(0)
    ApplicationRunner startKinds(Vocabulary kindVocabulary, JsonMapper json) {
        return (arguments) -> kindVocabulary.start(new ClassPathResource("kinds.json"), json);
    }

}
