package dev.plaudit.people.letters;

import java.security.SecureRandom;
import java.util.Objects;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;

/**
 * The key of unsubscribe links. The first instance that needs it makes it, and all others
 * read it from the database, so links outlive restarts and changes of any other key.
 */
@Repository
class Secret {

    private static final String NAME = "unsubscribe";

    private static final int BYTES = 32;

    private final MongoCollection<Stored> secrets;

    Secret(MongoDatabase database) {
        this.secrets = database.getCollection("secrets", Stored.class);
    }

    /**
     * The key.
     * @return 256 random bits
     */
    byte[] key() {
        Stored there = this.secrets.find(eq(NAME)).first();
        return (there != null) ? there.value().getData() : made();
    }

    private byte[] made() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            this.secrets.insertOne(new Stored(NAME, new Binary(key)));
            return key;
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
            return Objects.requireNonNull(this.secrets.find(eq(NAME)).first()).value().getData();
        }
    }

    /**
     * The document; public for the driver.
     *
     * @param name what it is for
     * @param value the key
     */
    public record Stored(@BsonId String name, Binary value) {

        @Override
        public String toString() {
            return this.name;
        }

    }

}
