package dev.plaudit.highlights.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

/**
 * The stored deliveries.
 */
@Repository
class Deliveries {

    static final String WEBHOOK = "webhook";

    private static final String WAITING = "waiting";

    static final CatalogueSchema SCHEMA = new CatalogueSchema("webhook-deliveries", 1,
            List.of(Filter.of("state", "How far it has come").lowerCase().counted(),
                    Filter.of("type", "The type of the event").lowerCase().counted(),
                    Filter.of(WEBHOOK, "Where it goes").ofTheServiceItself(),
                    Filter.of(WAITING, "Whether it is to be delivered").ofTheServiceItself()),
            false, List.of(Ordering.byNumber("at").reversed()));

    private final VersionedStore<Delivery> store;

    private final MongoCollection<Delivery> documents;

    private final Published<Delivery> published;

    private final Publisher publisher;

    Deliveries(MongoDatabase database, Publisher publisher, Clock clock) {
        this.store = new VersionedStore<>(database, "webhook-deliveries", Delivery.class, clock);
        this.documents = database.getCollection("webhook-deliveries", Delivery.class);
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (delivery) -> Optional.of(entry(delivery)));
    }

    /**
     * Keeps a delivery; one of the same event to the same webhook stays as it is.
     */
    void add(Delivery delivery) {
        try {
            this.store.addUnused(delivery);
        }
        catch (ConflictException ex) {
            // It was told before.
            Thread.onSpinWait();
        }
    }

    /**
     * Those that may be begun.
     * @return the one that waits longest first
     */
    List<Delivery> due(Instant now) {
        return this.store.findAll(this.published.catalogue().ids(WAITING, List.of("true")))
            .stream()
            .filter((delivery) -> delivery.isDue(now))
            .sorted(Comparator
                .comparing((Delivery delivery) -> Objects.requireNonNullElse(delivery.next(), Instant.MAX)))
            .toList();
    }

    /**
     * Those that are on their way, due or not.
     */
    List<Delivery> pending() {
        return this.store.findAll(this.published.catalogue().ids(WAITING, List.of("true")))
            .stream()
            .filter(Delivery::isPending)
            .toList();
    }

    /**
     * How many were given up and are still kept.
     */
    long givenUp() {
        return this.published.catalogue().ids("state", List.of(Delivery.State.DEAD.word())).size();
    }

    /**
     * Stores the next state of one.
     * @throws StaleVersionException when somebody else stored a state in between
     */
    Delivery replace(Delivery changed) {
        return this.store.replace(changed);
    }

    /**
     * Stores what became of one that was taken.
     */
    void settle(Delivery taken, UnaryOperator<Delivery> change) {
        try {
            this.store.replace(change.apply(taken));
        }
        catch (StaleVersionException ex) {
            // The lease ran out and another took it, or it was removed with its webhook.
            Thread.onSpinWait();
        }
    }

    void removeAll(String webhookId) {
        this.documents.find(eq("webhookId", webhookId)).into(new ArrayList<>()).forEach(this::remove);
    }

    /**
     * Removes what is over and old.
     */
    void removeOld(Instant before) {
        this.documents.find(lt("at", before))
            .into(new ArrayList<>())
            .stream()
            .filter((delivery) -> !delivery.isPending())
            .forEach(this::remove);
    }

    private void remove(Delivery delivery) {
        try {
            this.store.delete(delivery.id(), delivery.version());
        }
        catch (StaleVersionException ex) {
            this.store.find(delivery.id()).ifPresent(this::remove);
        }
        catch (NotFoundException ex) {
            // Somebody else was faster.
            Thread.onSpinWait();
        }
    }

    private CatalogueEntry entry(Delivery delivery) {
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(delivery.id(), delivery.version(), delivery.updatedAt(), this.publisher.json(DeliveryView.of(delivery)))
            .title(delivery.id())
            .keyword("state", delivery.state().word())
            .keyword("type", delivery.type())
            .keyword(WEBHOOK, delivery.webhookId())
            .orderedBy("at", delivery.at().toEpochMilli());
        if (delivery.isPending()) {
            entry.keyword(WAITING, "true");
        }
        return entry.build();
    }

}
