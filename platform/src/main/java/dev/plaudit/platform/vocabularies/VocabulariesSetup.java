package dev.plaudit.platform.vocabularies;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.publishing.Publisher;

/**
 * Gives a service with a publisher its vocabularies.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.publishing.PublishingSetup")
@ConditionalOnBean(Publisher.class)
class VocabulariesSetup {

    /**
     * Before references and catalogues, whose views use the words.
     */
    private static final int START = 0;

    /**
     * After the catalogues, which followers show anew.
     */
    private static final int TELL = 150;

    @Bean
    Vocabularies vocabularies(MongoDatabase database, Publisher publisher, JsonMapper json, Clock clock) {
        return new Vocabularies(database, publisher, json, clock);
    }

    @Bean
    @Order(START)
    ApplicationRunner startVocabularies(Vocabularies vocabularies) {
        return (arguments) -> vocabularies.start();
    }

    @Bean
    @Order(TELL)
    ApplicationRunner tellOfVocabularies(Vocabularies vocabularies) {
        return (arguments) -> vocabularies.startTelling();
    }

    @Bean
    EditVocabulary editVocabulary(AuditLog audit, Clock clock) {
        return new EditVocabulary(audit, clock);
    }

}
