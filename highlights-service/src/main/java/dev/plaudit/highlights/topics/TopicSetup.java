package dev.plaudit.highlights.topics;

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
 * The topics, as data: those of {@code topics.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class TopicSetup {

    @Bean
    Vocabulary topicVocabulary(MongoDatabase database, Publisher publisher, Clock clock) {
        return new Vocabulary("topics", new VersionedStore<>(database, "topics", Term.class, clock), publisher);
    }

    @Bean
    @Order(0)
    ApplicationRunner startTopics(Vocabulary topicVocabulary, JsonMapper json) {
        return (arguments) -> topicVocabulary.start(new ClassPathResource("topics.json"), json);
    }

}
