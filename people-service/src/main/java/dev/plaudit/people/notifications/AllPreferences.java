package dev.plaudit.people.notifications;

import java.time.Clock;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * The stored preferences.
 */
@Repository
public class AllPreferences {

    private static final int ATTEMPTS = 10;

    private final VersionedStore<Preferences> store;

    AllPreferences(MongoDatabase database, Clock clock) {
        this.store = new VersionedStore<>(database, "notification-preferences", Preferences.class, clock);
    }

    /**
     * The preferences of an account.
     * @param accountId the account
     * @return those that everybody begins with, if it has chosen none
     */
    public Preferences of(String accountId) {
        return this.store.find(accountId).orElseGet(() -> Preferences.untouched(accountId));
    }

    /**
     * Stores the next state.
     * @throws StaleVersionException when somebody else stored a state in between
     */
    Preferences replace(Preferences changed) {
        try {
            return (changed.version() == 0) ? this.store.add(changed) : this.store.replace(changed);
        }
        catch (ConflictException ex) {
            throw new StaleVersionException(changed.id());
        }
    }

    /**
     * Stops e-mails of a type, whatever else is chosen meanwhile.
     * @param accountId the account
     * @param type about what
     */
    public void stopMail(String accountId, NoticeType type) {
        for (int attempt = 1; true; attempt++) {
            Preferences current = of(accountId);
            Preferences changed = current.without(type);
            if (changed.sameContent(current)) {
                return;
            }
            try {
                replace(changed);
                return;
            }
            catch (StaleVersionException ex) {
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    void remove(String accountId) {
        this.store.find(accountId).ifPresent((there) -> this.store.delete(accountId, there.version()));
    }

}
