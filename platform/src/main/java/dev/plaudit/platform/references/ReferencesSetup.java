package dev.plaudit.platform.references;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.identity.TokenMint;

/**
 * Gives references to a service whose settings name neighbours.
 */
@AutoConfiguration(afterName = "dev.plaudit.platform.mongo.MongoSetup")
@ConditionalOnProperty("plaudit.references.neighbours[0].kinds")
@EnableConfigurationProperties(ReferencesSetup.ReferencesProperties.class)
class ReferencesSetup {

    /**
     * Before the catalogues, whose views show what references say.
     */
    private static final int LOAD = 50;

    /**
     * After the catalogues, which are told of changes.
     */
    private static final int FOLLOW = 150;

    @Bean
    References references(MongoDatabase database, ReferencesProperties properties, ObjectProvider<TokenMint> mint,
            Clock clock) {
        Map<String, Neighbour> neighbourOfKind = new HashMap<>();
        for (ReferencesProperties.Service service : properties.neighbours()) {
            OwnToken token = mint.stream()
                .map((own) -> new OwnToken(own, service.name(), clock))
                .findFirst()
                .orElse(null);
            Neighbour neighbour = new Neighbour(service.urls(), token);
            service.kinds().forEach((kind) -> neighbourOfKind.put(kind, neighbour));
        }
        return new References(database, neighbourOfKind, clock);
    }

    @Bean
    Parties parties(References references) {
        return new Parties(references);
    }

    @Bean
    @Order(LOAD)
    ApplicationRunner loadReferences(References references) {
        return (arguments) -> references.load();
    }

    @Bean
    @Order(FOLLOW)
    ApplicationRunner followNeighbours(References references, ReferencesProperties properties) {
        return (arguments) -> references.start(properties.interval());
    }

    /**
     * Which records of which services are copied.
     *
     * @param interval how often the others are asked for changes
     * @param neighbours the other services
     */
    @ConfigurationProperties("plaudit.references")
    record ReferencesProperties(@DefaultValue("5s") Duration interval, List<Service> neighbours) {

        /**
         * A service.
         *
         * @param name its name, for which the token of each call is made
         * @param urls its instances; the first that answers is read
         * @param kinds the kinds of records that are copied, as its lists are called
         */
        record Service(String name, List<URI> urls, List<String> kinds) {
        }

    }

}
