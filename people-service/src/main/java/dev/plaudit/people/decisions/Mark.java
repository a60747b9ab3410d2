package dev.plaudit.people.decisions;

import java.time.Duration;
import java.time.Instant;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

/**
 * Up to when decisions were told, for all instances together.
 */
@Repository
class Mark {

    private static final String NAME = "decisions";

    private static final String UNTIL = "until";

    /**
     * It is moved no more often than this, so that one who only looks writes little.
     */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final MongoCollection<Stored> marks;

    Mark(MongoDatabase database) {
        this.marks = database.getCollection("marks", Stored.class);
    }

    /**
     * Reads it. What was decided before the first time that anybody looked is not news.
     * @param now where it is set if it never was
     */
    Instant readOrSet(Instant now) {
        Stored there = this.marks.find(eq(NAME)).first();
        if (there != null) {
            return there.until();
        }
        try {
            this.marks.insertOne(new Stored(NAME, now));
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
        }
        return now;
    }

    /**
     * Moves it on, never back.
     */
    void move(Instant until) {
        this.marks.updateOne(and(eq(NAME), lt(UNTIL, until.minus(STEP))), set(UNTIL, until));
    }

    /**
     * The document; public for the driver.
     *
     * @param name what it is of
     * @param until the time
     */
    public record Stored(@BsonId String name, Instant until) {
    }

}
