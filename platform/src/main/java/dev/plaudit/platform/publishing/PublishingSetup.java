package dev.plaudit.platform.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Gives a service with a database its publisher.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.mongo.MongoSetup")
@ConditionalOnBean(MongoDatabase.class)
class PublishingSetup {

    /**
     * After the vocabularies and references, which views need, and before imports.
     */
    private static final int START = 100;

    @Bean
    Publisher publisher(@Value("${plaudit.data}") Path folder,
            @Value("${plaudit.catalogue.poll-interval:5s}") Duration pollInterval, JsonMapper json,
            MeterRegistry meters, Clock clock) {
        return new Publisher(folder.resolve("catalogue"), pollInterval, json, meters, clock);
    }

    @Bean
    @Order(START)
    ApplicationRunner startCatalogues(Publisher publisher) {
        return (arguments) -> publisher.start();
    }

}
