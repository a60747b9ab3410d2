package dev.plaudit.people.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.people.mail.Mailing;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

/**
 * The stored notifications, and how they are found: by their account, unread, or with an
 * e-mail to be sent.
 */
@Repository
public class Notifications {

    static final String ACCOUNT = "account";

    private static final String UNREAD = "unread";

    private static final String UNREAD_OF = "unreadOf";

    private static final String MAIL = "mail";

    private static final String PENDING = "pending";

    static final CatalogueSchema SCHEMA = new CatalogueSchema("notifications", 1,
            List.of(Filter.of(UNREAD, "Whether it was not read yet").lowerCase().counted().matching("true|false"),
                    Filter.of("type", "What it is about").lowerCase().counted(),
                    Filter.of(ACCOUNT, "Whose it is").ofTheServiceItself(),
                    Filter.of(UNREAD_OF, "Whose it is, while it is unread").ofTheServiceItself(),
                    Filter.of(MAIL, "Whether an e-mail is to be sent").ofTheServiceItself()),
            false, List.of(Ordering.byNumber("at").reversed()));

    private static final int ATTEMPTS = 10;

    private static final Comparator<Notification> OLDEST_FIRST = Comparator
        .comparing((Notification notification) -> notification.news().at());

    private final VersionedStore<Notification> store;

    private final MongoCollection<Notification> documents;

    private final Published<Notification> published;

    private final Publisher publisher;

    private final InboxSettings settings;

    Notifications(MongoDatabase database, Publisher publisher, InboxSettings settings, Clock clock) {
        this.store = new VersionedStore<>(database, "notifications", Notification.class, clock);
        this.documents = database.getCollection("notifications", Notification.class);
        this.publisher = publisher;
        this.settings = settings;
        this.published = publisher.publish(SCHEMA, this.store, (notification) -> Optional.of(entry(notification)));
    }

    /**
     * Stores a new one.
     * @return nothing when the account was told before, even if it was removed since
     */
    Optional<Notification> add(Notification notification) {
        try {
            return Optional.of(this.store.addUnused(notification));
        }
        catch (ConflictException ex) {
            return Optional.empty();
        }
    }

    boolean isThere(String newsId, String accountId) {
        return find(accountId, Notification.idOf(newsId, accountId)).isPresent();
    }

    Optional<Notification> find(String accountId, String id) {
        return this.store.find(id).filter((notification) -> notification.accountId().equals(accountId));
    }

    /**
     * Stores the next state of one.
     * @param changed the next state, still with the version it was read with
     * @return the state as stored
     * @throws StaleVersionException when somebody else stored a state in between
     */
    public Notification replace(Notification changed) {
        return this.store.replace(changed);
    }

    /**
     * Changes one whatever state others store meanwhile.
     * @param id which
     * @param change makes the next state of the current one
     * @return the state as stored
     * @throws NotFoundException when it was removed
     */
    public Notification change(String id, UnaryOperator<Notification> change) {
        for (int attempt = 1; true; attempt++) {
            Notification current = this.store.find(id).orElseThrow(NotFoundException::new);
            Notification changed = change.apply(current);
            if (changed.sameContent(current)) {
                return current;
            }
            try {
                return this.store.replace(changed);
            }
            catch (StaleVersionException ex) {
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    List<Notification> unreadOf(String accountId) {
        return this.store.findAll(this.published.catalogue().ids(UNREAD_OF, List.of(accountId)));
    }

    long countUnread(String accountId) {
        CatalogueQuery unread = CatalogueQuery.all().where(UNREAD_OF, accountId).limitedTo(1);
        return this.published.catalogue().search(unread).total();
    }

    /**
     * Those with an e-mail that may be sent.
     * @param now the time
     * @return the one that waits longest first
     */
    public List<Notification> withMailDue(Instant now) {
        return this.store.findAll(this.published.catalogue().ids(MAIL, List.of(PENDING)))
            .stream()
            .filter((notification) -> notification.mailing().isDue(now))
            .sorted(Comparator.comparing((Notification notification) -> Objects
                .requireNonNullElse(notification.mailing().next(), Instant.MAX)))
            .toList();
    }

    /**
     * Those with an e-mail that is to be sent, now or later.
     * @return in no order
     */
    public List<Notification> withMailPending() {
        return this.store.findAll(this.published.catalogue().ids(MAIL, List.of(PENDING)))
            .stream()
            .filter((notification) -> notification.mailing().isPending())
            .toList();
    }

    /**
     * How many have an e-mail that was given up.
     * @return counted in the database, since it is asked seldom
     */
    public long withMailGivenUp() {
        return this.documents.countDocuments(eq("mailing.state", Mailing.State.DEAD.name()));
    }

    /**
     * All of an account, as the database has them: the catalogue may not know yet what
     * another instance has just stored.
     * @return the newest first
     */
    List<Notification> all(String accountId) {
        List<Notification> all = this.documents.find(eq("accountId", accountId)).into(new ArrayList<>());
        return all.stream().sorted(OLDEST_FIRST.reversed()).toList();
    }

    void removeAll(String accountId) {
        all(accountId).forEach(this::remove);
    }

    /**
     * Holds an account to what it keeps.
     */
    void bound(String accountId) {
        List<String> ids = this.published.catalogue().ids(ACCOUNT, List.of(accountId));
        if (ids.size() > this.settings.most()) {
            List<Notification> there = this.store.findAll(ids).stream().sorted(OLDEST_FIRST).toList();
            removeRead(there.subList(0, Math.max(there.size() - this.settings.left(), 0)), true);
        }
    }

    /**
     * Removes what was read and is old.
     */
    void removeOld(Instant now) {
        removeRead(this.documents.find(and(lt("news.at", now.minus(this.settings.kept())), ne("readAt", null)))
            .into(new ArrayList<>()), false);
    }

    private void removeRead(Collection<Notification> some, boolean unreadToo) {
        some.stream()
            .filter((notification) -> unreadToo || !notification.isUnread())
            .filter((notification) -> !notification.mailing().isPending())
            .forEach(this::remove);
    }

    private void remove(Notification notification) {
        try {
            this.store.delete(notification.id(), notification.version());
        }
        catch (StaleVersionException ex) {
            // It was read, or its e-mail sent, in between.
            this.store.find(notification.id()).ifPresent(this::remove);
        }
        catch (NotFoundException ex) {
            // Somebody else was faster.
            Thread.onSpinWait();
        }
    }

    private CatalogueEntry entry(Notification notification) {
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(notification.id(), notification.version(), notification.updatedAt(),
                    this.publisher.json(NotificationView.of(notification)))
            .title(notification.news().title())
            .text(notification.news().text())
            .keyword(UNREAD, String.valueOf(notification.isUnread()))
            .keyword("type", notification.news().type().word())
            .keyword(ACCOUNT, notification.accountId())
            .orderedBy("at", notification.news().at().toEpochMilli());
        if (notification.isUnread()) {
            entry.keyword(UNREAD_OF, notification.accountId());
        }
        if (notification.mailing().isPending()) {
            entry.keyword(MAIL, PENDING);
        }
        return entry.build();
    }

}
