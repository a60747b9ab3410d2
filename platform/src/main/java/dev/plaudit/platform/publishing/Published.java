package dev.plaudit.platform.publishing;

import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueFollower;
import dev.plaudit.platform.catalogue.ChangeSource;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.mongo.VersionedStore;

/**
 * One kind of record as the public reads it. Writes made here are in the catalogue when
 * the write returns; those of other instances follow by polling.
 *
 * @param <T> the record
 */
public final class Published<T extends Versioned<T>> implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(Published.class);

    private final VersionedStore<T> store;

    private final Catalogue catalogue;

    private final Views<T> views;

    private final CatalogueFollower follower;

    private final AtomicBoolean failing = new AtomicBoolean();

    Published(VersionedStore<T> store, Catalogue catalogue, Views<T> views, Followers followers) {
        this.store = store;
        this.catalogue = catalogue;
        this.views = views;
        this.follower = followers.follow(catalogue, this::changedSince);
        store.follow(this::show);
    }

    /**
     * Shows what was written. The write is stored by now, so it must not be answered as
     * if it had failed; what could not be shown the follower reads again within its
     * overlap.
     */
    private void show(Change<T> change) {
        try {
            this.catalogue.putAll(this.views.of(change).toList());
            this.failing.set(false);
        }
        catch (RuntimeException ex) {
            if (!this.failing.getAndSet(true)) {
                logger.error("The catalogue of {} does not take what is written; it is behind until it follows again",
                        this.catalogue.schema().name(), ex);
            }
        }
    }

    /**
     * What the public reads.
     * @return the catalogue
     */
    public Catalogue catalogue() {
        return this.catalogue;
    }

    /**
     * Shows records anew after something that their views show, and that is not in them,
     * has changed.
     * @param filter a filter of the catalogue's schema
     * @param values the values of the records in question
     */
    public void refreshWhere(String filter, Collection<String> values) {
        refresh(this.catalogue.ids(filter, values));
    }

    /**
     * Shows some records anew.
     * @param ids the records; unknown ones are left out
     */
    public void refresh(Collection<String> ids) {
        if (!ids.isEmpty()) {
            this.catalogue.putAll(this.store.findAll(ids).stream().flatMap(this::entries).toList());
        }
    }

    /**
     * Shows every record anew.
     */
    public void refreshAll() {
        this.catalogue.putAll(this.store.findAll().stream().flatMap(this::entries).toList());
    }

    void start() {
        this.follower.start();
    }

    @Override
    public void close() throws Exception {
        this.follower.close();
        this.catalogue.close();
    }

    private Stream<CatalogueEntry> changedSince(Instant since) {
        return this.store.changedSince(since).flatMap(this.views::of);
    }

    private Stream<CatalogueEntry> entries(T record) {
        return this.views.of(Change.to(record));
    }

    /**
     * How a catalogue is kept up to date.
     */
    @FunctionalInterface
    interface Followers {

        CatalogueFollower follow(Catalogue catalogue, ChangeSource source);

    }

}
