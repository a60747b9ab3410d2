package dev.plaudit.platform.mongo;

import java.time.Clock;
import java.time.ZoneOffset;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.configuration.CodecRegistries;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * MongoDB as all services use it: acknowledged by a majority and journaled, with our
 * value types stored as text.
 */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = MongoHealthContributorAutoConfiguration.class)
class MongoSetup {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        // MongoDB keeps milliseconds; finer time would differ once it is read back.
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer plauditMongoSettings() {
        return (settings) -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .codecRegistry(CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new TextCodec<>(PartialDate.class, PartialDate::text, PartialDate::new),
                            new TextCodec<>(Period.class, Period::text, Period::new)),
                    MongoClientSettings.getDefaultCodecRegistry()));
    }

    /**
     * Only for who names one: the gateway has sessions in MongoDB, but no records.
     */
    @Bean
    @ConditionalOnBean(MongoClient.class)
    @ConditionalOnProperty("plaudit.mongodb.database")
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${plaudit.mongodb.database}") String name) {
        return client.getDatabase(name);
    }

    /**
     * By this name it stands in for Spring Boot's.
     */
    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    StoreHealth mongoHealthContributor(MongoDatabase database) {
        return new StoreHealth(database);
    }

}
