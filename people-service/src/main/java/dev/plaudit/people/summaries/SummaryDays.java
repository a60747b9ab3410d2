package dev.plaudit.people.summaries;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/**
 * The days on which managers were told. Of many instances the one that takes a day tells
 * on it.
 */
@Repository
class SummaryDays {

    private static final String DONE = "done";

    private static final String FREE_AT = "freeAt";

    /**
     * Longer than it takes to ask for all managers.
     */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MongoCollection<Day> days;

    SummaryDays(MongoDatabase database) {
        this.days = database.getCollection("summary-days", Day.class);
    }

    /**
     * Takes a day.
     * @return false if it is done, or somebody else has it
     */
    boolean take(LocalDate date, Instant now) {
        String id = date.toString();
        Day there = this.days.find(eq(id)).first();
        if (there == null) {
            return begin(new Day(id, now.plus(LEASE), false));
        }
        return !Boolean.TRUE.equals(there.done()) && !there.freeAt().isAfter(now)
                && this.days
                    .updateOne(and(eq(id), eq(DONE, false), lt(FREE_AT, now.plusMillis(1))),
                            set(FREE_AT, now.plus(LEASE)))
                    .getModifiedCount() > 0;
    }

    /**
     * Says that all were told on a day.
     */
    void done(LocalDate date) {
        this.days.updateOne(eq(date.toString()), set(DONE, true));
    }

    /**
     * Leaves a day to whoever comes later.
     */
    void leave(LocalDate date, Instant until) {
        this.days.updateOne(eq(date.toString()), combine(set(DONE, false), set(FREE_AT, until)));
    }

    /**
     * Forgets days that are over.
     */
    void forgetBefore(LocalDate date) {
        this.days.deleteMany(lt("_id", date.toString()));
    }

    private boolean begin(Day day) {
        try {
            this.days.insertOne(day);
            return true;
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
            return false;
        }
    }

    /**
     * The document; public for the driver.
     *
     * @param date ISO 8601
     * @param freeAt when somebody else may take it
     * @param done whether all were told
     */
    public record Day(@BsonId String date, Instant freeAt, @Nullable Boolean done) {
    }

}
