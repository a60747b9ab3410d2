package dev.plaudit.platform.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueFollower;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.mongo.VersionedStore;

/**
 * Opens the catalogues of a service, starts them in the order in which they were asked
 * for, and closes them at the end.
 */
public final class Publisher implements AutoCloseable {

    private final Path folder;

    private final Duration pollInterval;

    private final JsonMapper json;

    private final MeterRegistry meters;

    private final Clock clock;

    private final List<Published<?>> published = new ArrayList<>();

    Publisher(Path folder, Duration pollInterval, JsonMapper json, MeterRegistry meters, Clock clock) {
        this.folder = folder;
        this.pollInterval = pollInterval;
        this.json = json;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Publishes the records of a store.
     * @param schema what can be asked of them
     * @param store where they are
     * @param view how the public sees one
     * @return the records as the public reads them, once the service has started
     */
    public <T extends Versioned<T>> Published<T> publish(CatalogueSchema schema, VersionedStore<T> store,
            View<T> view) {
        return publishAll(schema, store, (change) -> {
            T record = change.record();
            return (record != null) ? view.of(record).stream()
                    : Stream.of(CatalogueEntry.deleted(change.id(), change.version(), change.updatedAt()));
        });
    }

    /**
     * Publishes the records of a store, each of which may show as several.
     * @param schema what can be asked of them
     * @param store where they are
     * @param views how the public sees one
     * @return the records as the public reads them, once the service has started
     */
    public <T extends Versioned<T>> Published<T> publishAll(CatalogueSchema schema, VersionedStore<T> store,
            Views<T> views) {
        Catalogue catalogue = new Catalogue(this.folder.resolve(schema.name()), schema, this.meters);
        Published<T> records = new Published<>(store, catalogue, views,
                (followed, source) -> new CatalogueFollower(followed, source, this.pollInterval,
                        CatalogueFollower.OVERLAP, this.clock));
        this.published.add(records);
        return records;
    }

    /**
     * A view as it is sent.
     * @param view any record
     * @return JSON
     */
    public String json(Object view) {
        return this.json.writeValueAsString(view);
    }

    /**
     * The catalogues that were asked for.
     * @return one a kind of record
     */
    public List<Catalogue> catalogues() {
        return this.published.stream().<Catalogue>map(Published::catalogue).toList();
    }

    void start() {
        this.published.forEach(Published::start);
    }

    @Override
    public void close() throws Exception {
        for (Published<?> records : this.published) {
            records.close();
        }
    }

}
