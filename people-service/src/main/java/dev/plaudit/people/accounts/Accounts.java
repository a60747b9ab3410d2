package dev.plaudit.people.accounts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

import static com.mongodb.client.model.Filters.eq;

/**
 * The stored accounts, and what admins read of them.
 */
@Repository
public class Accounts {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("accounts", 1,
            List.of(Filter.of("role", "A role it was given").lowerCase().counted(),
                    Filter.of("disabled", "Whether it may not be used").lowerCase().counted().matching("true|false"),
                    Filter.of("program", "A program it decides about as a manager").counted(),
                    Filter.of("region", "A region it decides about as a manager").lowerCase().counted(),
                    Filter.of("login", "One of its logins, as issuer|subject")),
            false, List.of(Ordering.byText("name")));

    private static final int ATTEMPTS = 10;

    private final VersionedStore<Account> store;

    private final MongoCollection<Account> collection;

    private final Published<Account> published;

    private final Publisher publisher;

    private final AccountSettings settings;

    Accounts(MongoDatabase database, Publisher publisher, AccountSettings settings, Clock clock) {
        this.store = new VersionedStore<>(database, "accounts", Account.class, clock);
        this.collection = database.getCollection("accounts", Account.class);
        this.publisher = publisher;
        this.settings = settings;
        this.published = publisher.publish(SCHEMA, this.store, (account) -> Optional.of(entry(account)));
    }

    /**
     * The current state of an account.
     * @param id the account
     * @return nothing when there never was one or it was erased
     */
    public Optional<Account> find(String id) {
        return this.store.find(id).filter((account) -> !account.erasing());
    }

    /**
     * The accounts that an admin made managers of something and that may be used.
     * @return their current states
     */
    public List<Account> managers() {
        return this.store.findAll(this.published.catalogue().ids("role", List.of(Role.MANAGER.word())))
            .stream()
            .filter((account) -> !account.erasing() && !account.isDisabled() && !account.scopes().isEmpty())
            .toList();
    }

    /**
     * Stores a new account.
     * @param account its first state
     * @return the state as stored, or nothing when its id is or was taken
     */
    Optional<Account> add(Account account) {
        try {
            return Optional.of(this.store.addUnused(account));
        }
        catch (ConflictException ex) {
            return Optional.empty();
        }
    }

    Account replace(Account changed) {
        return this.store.replace(changed);
    }

    /**
     * Changes an account in a way that fits whatever state it is in.
     * @param id the account
     * @param change makes the next state of the current one
     * @return the state as stored, or as it is when the change changes nothing
     * @throws NotFoundException when it was erased
     * @throws StaleVersionException when others keep storing states in between
     */
    public Account change(String id, UnaryOperator<Account> change) {
        for (int attempt = 1; true; attempt++) {
            Account current = find(id).orElseThrow(NotFoundException::new);
            Account next = change.apply(current);
            if (next.sameContent(current)) {
                return current;
            }
            try {
                return this.store.replace(next);
            }
            catch (StaleVersionException ex) {
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    void delete(Account account) {
        try {
            this.store.delete(account.id(), account.version());
        }
        catch (NotFoundException | StaleVersionException ex) {
            // Another instance has done it, as only one that is being erased is deleted.
            Thread.onSpinWait();
        }
    }

    /**
     * What is left of an account whose erasure has not ended.
     */
    Optional<Account> halfErased(String id) {
        return this.store.find(id).filter(Account::erasing);
    }

    /**
     * Accounts whose erasure has not ended.
     */
    List<Account> halfErased() {
        return this.collection.find(eq("erasing", true)).into(new ArrayList<>());
    }

    /**
     * Shows anew who is an admin by the settings, which may have changed since.
     */
    void refreshAdmins() {
        this.published.refreshWhere("role", List.of("admin"));
        this.published.refreshWhere("login", this.settings.admins());
    }

    private CatalogueEntry entry(Account account) {
        if (account.erasing()) {
            return CatalogueEntry.deleted(account.id(), account.version(), account.updatedAt());
        }
        AccountView view = AccountView.of(account, this.settings.lists(account));
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(account.id(), account.version(), account.updatedAt(), this.publisher.json(view))
            .title(account.name())
            .keyword("disabled", String.valueOf(account.isDisabled()))
            .orderedBy("name", account.name());
        account.rights().grants().forEach((grant) -> {
            entry.keyword("role", grant.role().word());
            entry.keyword("program", grant.program());
            entry.keyword("region", grant.region());
        });
        if (view.adminBySetting()) {
            entry.keyword("role", "admin");
        }
        account.logins().forEach((login) -> entry.keyword("login", login.text()));
        return entry.build();
    }

}
