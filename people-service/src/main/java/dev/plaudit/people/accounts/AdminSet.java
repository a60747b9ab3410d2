package dev.plaudit.people.accounts;

import java.util.List;
import java.util.Objects;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.codecs.pojo.annotations.BsonId;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;

/**
 * The ids of the accounts that are admins, in one document: changes of it happen one
 * after the other, whatever instance makes them.
 */
@Repository
class AdminSet {

    private static final String ID = "admins";

    private static final String ACCOUNTS = "accounts";

    private final MongoCollection<Members> sets;

    AdminSet(MongoDatabase database) {
        this.sets = database.getCollection("admins", Members.class);
    }

    void add(String accountId) {
        this.sets.updateOne(eq(ID), addToSet(ACCOUNTS, accountId), new UpdateOptions().upsert(true));
    }

    /**
     * @return those that were in it at that moment beside the one that was taken out
     */
    List<String> remove(String accountId) {
        Members left = this.sets.findOneAndUpdate(eq(ID), pull(ACCOUNTS, accountId),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return (left != null) ? left.accounts() : List.of();
    }

    /**
     * The document; public for the driver.
     *
     * @param id always the same
     * @param accounts ids
     */
    public record Members(@BsonId String id, List<String> accounts) {

        public Members {
            accounts = List.copyOf(Objects.requireNonNullElse(accounts, List.of()));
        }

    }

}
