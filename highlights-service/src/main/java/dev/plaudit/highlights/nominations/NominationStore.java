package dev.plaudit.highlights.nominations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.mongo.VersionedStore;

import static com.mongodb.client.model.Filters.eq;

/**
 * The stored nominations.
 */
@Repository
public class NominationStore {

    private final VersionedStore<Nominations> store;

    private final MongoCollection<Nominations> collection;

    NominationStore(MongoDatabase database, Clock clock) {
        this.store = new VersionedStore<>(database, "nominations", Nominations.class, clock);
        this.collection = database.getCollection("nominations", Nominations.class);
    }

    /**
     * Who recommends some achievements.
     * @param achievementIds the achievements
     * @return by achievement; nothing of those that nobody recommends
     */
    public Map<String, List<Nomination>> of(Collection<String> achievementIds) {
        return this.store.findAll(achievementIds).stream().collect(Collectors.toMap(Nominations::id, Nominations::all));
    }

    /**
     * Forgets what an account called itself that is no more.
     * @param accountId the account
     */
    public void forget(String accountId) {
        this.collection.find(eq("all.accountId", accountId))
            .into(new ArrayList<>())
            .forEach((found) -> this.store.put(found, (current, read) -> current.forgetting(accountId)));
    }

    Nominations change(String achievementId, UnaryOperator<Nominations> change) {
        Nominations none = Nominations.none(achievementId);
        return this.store.find(achievementId).isPresent()
                ? this.store.put(none, (current, read) -> change.apply(current))
                : this.store.put(change.apply(none), (current, read) -> change.apply(current));
    }

}
