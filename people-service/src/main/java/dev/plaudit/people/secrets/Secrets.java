package dev.plaudit.people.secrets;

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
 * Keys that this service alone needs, such as that of unsubscribe links. The first
 * instance that needs one makes it, and all others read it from the database, so links
 * outlive restarts and changes of any other key.
 */
@Repository
public class Secrets {

    private static final int BYTES = 32;

    private final MongoCollection<Stored> secrets;

    Secrets(MongoDatabase database) {
        this.secrets = database.getCollection("secrets", Stored.class);
    }

    /**
     * A key.
     * @param name what it is for
     * @return 256 random bits, always the same
     */
    public byte[] key(String name) {
        Stored there = this.secrets.find(eq(name)).first();
        return (there != null) ? there.value().getData() : made(name);
    }

    private byte[] made(String name) {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            this.secrets.insertOne(new Stored(name, new Binary(key)));
            return key;
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
            return Objects.requireNonNull(this.secrets.find(eq(name)).first()).value().getData();
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
