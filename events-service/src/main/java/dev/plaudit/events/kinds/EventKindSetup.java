package dev.plaudit.events.kinds;

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
 * The kinds of events, as data: those of {@code event-kinds.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class EventKindSetup {

    @Bean
    Vocabulary eventKindVocabulary(MongoDatabase database, Publisher publisher, Clock clock) {
        return new Vocabulary("event-kinds", new VersionedStore<>(database, "event-kinds", Term.class, clock),
                publisher);
    }

    @Bean
    @Order(0)
    ApplicationRunner startEventKinds(Vocabulary eventKindVocabulary, JsonMapper json) {
        return (arguments) -> eventKindVocabulary.start(new ClassPathResource("event-kinds.json"), json);
    }

}
