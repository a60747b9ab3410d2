package dev.plaudit.platform.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the database answers. Spring Boot's own indicator says {@code hello}, which the
 * embedded store does not know; {@code ping} is known everywhere.
 */
class StoreHealth extends AbstractHealthIndicator {

    private final MongoDatabase database;

    StoreHealth(MongoDatabase database) {
        super("The database does not answer");
        this.database = database;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        this.database.runCommand(new Document("ping", 1));
        builder.up();
    }

}
