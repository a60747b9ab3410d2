package dev.plaudit.people.regions;

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
 * The regions, as data: those of {@code regions.json} and whatever is added.
 */
@Configuration(proxyBeanMethods = false)
class RegionSetup {

    @Bean
    Vocabulary regionVocabulary(MongoDatabase database, Publisher publisher, Clock clock) {
        return new Vocabulary("regions", new VersionedStore<>(database, "regions", Term.class, clock), publisher);
    }

    @Bean
    @Order(0)
    ApplicationRunner startRegions(Vocabulary regionVocabulary, JsonMapper json) {
        return (arguments) -> regionVocabulary.start(new ClassPathResource("regions.json"), json);
    }

}
