package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

/**
 * Which account a login leads to. A login is the {@code _id} of its document, so it can
 * lead to one account only, and every store finds it at once. The document is a pointer
 * that may be left behind when a change breaks off: the account must name the login too.
 */
@Repository
class Logins {

    private static final String ACCOUNT = "accountId";

    private static final String LAST_SIGN_IN = "lastSignInAt";

    private final MongoCollection<Pointer> pointers;

    Logins(MongoDatabase database) {
        this.pointers = database.getCollection("logins", Pointer.class);
    }

    /**
     * Makes a login lead to an account, unless it leads to one already. Of two that do so
     * at once both get the same answer.
     * @return the account that it leads to now
     */
    String claim(String key, String accountId) {
        Optional<String> owner = owner(key);
        if (owner.isPresent()) {
            return owner.get();
        }
        try {
            this.pointers.insertOne(new Pointer(key, accountId, null));
            return accountId;
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
            return owner(key).orElse(accountId);
        }
    }

    Optional<String> owner(String key) {
        return Optional.ofNullable(this.pointers.find(eq(key)).first()).map(Pointer::accountId);
    }

    /**
     * Makes a login lead nowhere, if it still leads to this account.
     * @return whether it did
     */
    boolean release(String key, String accountId) {
        return this.pointers.deleteOne(and(eq(key), eq(ACCOUNT, accountId))).getDeletedCount() > 0;
    }

    /**
     * Kept here and not with the account, which would change its version with every
     * sign-in and let all that is based on it be refused.
     */
    void signedIn(String key, Instant at) {
        this.pointers.updateOne(eq(key), set(LAST_SIGN_IN, at));
    }

    Map<String, Instant> lastSignIns(Collection<String> keys) {
        Map<String, Instant> last = new HashMap<>();
        this.pointers.find(in("_id", keys)).forEach((pointer) -> {
            if (pointer.lastSignInAt() != null) {
                last.put(pointer.key(), pointer.lastSignInAt());
            }
        });
        return last;
    }

    /**
     * The document; public for the driver.
     *
     * @param key the login's
     * @param accountId where it leads
     * @param lastSignInAt when it was last used
     */
    public record Pointer(@BsonId String key, String accountId, @Nullable Instant lastSignInAt) {
    }

}
