package dev.plaudit.people.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;

/**
 * The stored tokens: a document an account with all that decides about them, and a
 * pointer a token whose {@code _id} is the token's hash, so that every store finds it at
 * once. A pointer alone opens nothing; the account's document must hold the token too.
 */
@Repository
class ApiTokens {

    private static final String LAST_USE = "lastUse";

    private final VersionedStore<AccountTokens> lists;

    private final MongoCollection<Pointer> pointers;

    ApiTokens(MongoDatabase database, Clock clock) {
        this.lists = new VersionedStore<>(database, "tokens", AccountTokens.class, clock);
        this.pointers = database.getCollection("token-hashes", Pointer.class);
    }

    AccountTokens of(String accountId) {
        return this.lists.find(accountId).orElseGet(() -> AccountTokens.none(accountId));
    }

    Optional<Pointer> pointer(String hash) {
        return Optional.ofNullable(this.pointers.find(eq(hash)).first());
    }

    /**
     * Stores a token that was put into the list of its account.
     * @throws StaleVersionException when the list was changed meanwhile
     */
    AccountTokens add(AccountTokens with, ApiToken token) {
        this.pointers.insertOne(new Pointer(token.hash(), with.id(), token.id(), null));
        try {
            return (with.version() == 0) ? this.lists.add(with) : this.lists.replace(with);
        }
        catch (ConflictException ex) {
            this.pointers.deleteOne(eq(token.hash()));
            throw new StaleVersionException(with.id(), with.version());
        }
        catch (RuntimeException ex) {
            this.pointers.deleteOne(eq(token.hash()));
            throw ex;
        }
    }

    void remove(AccountTokens without, ApiToken token) {
        this.lists.replace(without);
        this.pointers.deleteOne(eq(token.hash()));
    }

    void removeAll(String accountId) {
        this.lists.find(accountId).ifPresent((list) -> {
            this.pointers.deleteMany(in("_id", list.tokens().stream().map(ApiToken::hash).toList()));
            this.lists.delete(accountId, list.version());
        });
    }

    /**
     * Kept with the pointer, so that using a token does not change what its owner sees as
     * the state of the list.
     */
    void used(Pointer pointer, Use use) {
        Instant before = (pointer.lastUse() != null) ? pointer.lastUse().at() : null;
        this.pointers.updateOne(and(eq(pointer.hash()), eq(LAST_USE + ".at", before)), set(LAST_USE, use));
    }

    /**
     * @return the last use by token, where there was one
     */
    Map<String, Use> lastUses(List<ApiToken> tokens) {
        Map<String, Use> uses = new HashMap<>();
        this.pointers.find(in("_id", tokens.stream().map(ApiToken::hash).toList())).forEach((pointer) -> {
            if (pointer.lastUse() != null) {
                uses.put(pointer.tokenId(), pointer.lastUse());
            }
        });
        return uses;
    }

    /**
     * The document; public for the driver.
     *
     * @param hash of the token's text
     * @param accountId whose it is
     * @param tokenId which of theirs
     * @param lastUse when it was last used, null when it never was
     */
    public record Pointer(@BsonId String hash, String accountId, String tokenId, @Nullable Use lastUse) {
    }

    /**
     * That a token was used.
     *
     * @param at when, to the minute
     * @param address from which network address, where known
     */
    public record Use(Instant at, @Nullable String address) {
    }

}
