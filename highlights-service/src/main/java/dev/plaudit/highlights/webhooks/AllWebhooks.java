package dev.plaudit.highlights.webhooks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The stored webhooks. The catalogue has what admins see of them, so no secrets.
 */
@Repository
class AllWebhooks {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("webhooks", 1,
            List.of(Filter.of("active", "Whether it is told").lowerCase().matching("true|false")), false,
            List.of(Ordering.byNumber("createdAt")));

    private static final int ATTEMPTS = 10;

    private final VersionedStore<Webhook> store;

    private final Publisher publisher;

    AllWebhooks(MongoDatabase database, Publisher publisher, Clock clock) {
        this.store = new VersionedStore<>(database, "webhooks", Webhook.class, clock);
        this.publisher = publisher;
        publisher.publish(SCHEMA, this.store, (webhook) -> Optional.of(entry(webhook)));
    }

    /**
     * All as the database has them, few as they are: the catalogue may not know yet what
     * another instance has just stored.
     */
    List<Webhook> all() {
        return this.store.findAll();
    }

    Optional<Webhook> find(String id) {
        return this.store.find(id);
    }

    Webhook add(Webhook webhook) {
        return this.store.add(webhook);
    }

    Webhook replace(Webhook changed) {
        return this.store.replace(changed);
    }

    void delete(Webhook webhook) {
        this.store.delete(webhook.id(), webhook.version());
    }

    /**
     * Changes one whatever state others store meanwhile.
     * @throws NotFoundException when it was deleted
     */
    void change(String id, UnaryOperator<Webhook> change) {
        for (int attempt = 1; true; attempt++) {
            Webhook current = this.store.find(id).orElseThrow(NotFoundException::new);
            Webhook changed = change.apply(current);
            if (changed.sameContent(current)) {
                return;
            }
            try {
                this.store.replace(changed);
                return;
            }
            catch (StaleVersionException ex) {
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    private CatalogueEntry entry(Webhook webhook) {
        return CatalogueEntry
            .of(webhook.id(), webhook.version(), webhook.updatedAt(), this.publisher.json(WebhookView.of(webhook)))
            .title(webhook.content().url())
            .text(webhook.content().description())
            .keyword("active", String.valueOf(webhook.active()))
            .orderedBy("createdAt", webhook.createdAt().toEpochMilli())
            .build();
    }

}
