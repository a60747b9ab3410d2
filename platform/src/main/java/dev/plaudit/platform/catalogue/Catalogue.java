package dev.plaudit.platform.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/**
 * The public records of one kind, each with its JSON ready to send, in an index on the
 * local disk. Safe for any number of threads. It is no place of truth: a crash loses what
 * came after the last {@link #commit()}, and a damaged or outdated index opens empty;
 * {@link #highWater()} then says from where to read the truth again.
 */
public final class Catalogue implements Closeable {

    private static final String HIGH_WATER = "highWater";

    private final CatalogueSchema schema;

    private final String definition;

    private final IndexWriter writer;

    private final SearcherManager searchers;

    private final Reading reading;

    private final Timer searchTime;

    private final Object writing = new Object();

    private volatile Instant highWater;

    /**
     * Opens a catalogue.
     * @param folder where the index lies, for this catalogue alone; made if absent
     * @param schema what the records can be filtered and ordered by; an index of another
     * schema is thrown away
     * @param meters for {@code plaudit.catalogue.entries} and
     * {@code plaudit.catalogue.search}
     * @throws UncheckedIOException when the folder is in use or cannot be written
     */
    public Catalogue(Path folder, CatalogueSchema schema, MeterRegistry meters) {
        this.schema = schema;
        TextAnalysis analysis = new TextAnalysis();
        this.definition = "%s; fields %d; terms %d".formatted(schema.definition(), Fields.LAYOUT, TextAnalysis.VERSION);
        try {
            this.writer = IndexFolder.open(folder, this.definition, analysis);
            this.searchers = new SearcherManager(this.writer, null);
            this.reading = new Reading(schema, this.searchers, analysis);
            this.highWater = committedHighWater(this.writer);
            describeCommit(this.highWater);
            commit();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.searchTime = meters.timer("plaudit.catalogue.search", "catalogue", schema.name());
        Gauge.builder("plaudit.catalogue.entries", this, Catalogue::size)
            .tag("catalogue", schema.name())
            .register(meters);
    }

    /**
     * What the records can be filtered, ordered and counted by.
     * @return the schema
     */
    public CatalogueSchema schema() {
        return this.schema;
    }

    /**
     * How far the truth has been followed.
     * @return what {@link #followedTo} was last told, of which a crash forgets what was
     * not committed; {@link Instant#EPOCH} for a catalogue that must be built from all
     * records
     */
    public Instant highWater() {
        return this.highWater;
    }

    /**
     * Notes that every change up to an instant has been put here. Only who reads the
     * changes of all instances in full can say so; the newest entry alone does not prove
     * it.
     * @param instant no later than the last change read; an earlier one than before is
     * ignored
     */
    public void followedTo(Instant instant) {
        synchronized (this.writing) {
            if (instant.isAfter(this.highWater)) {
                this.highWater = instant;
                describeCommit(instant);
            }
        }
    }

    /**
     * Puts one entry, see {@link #putAll}.
     * @param entry a record or a deletion
     * @return whether the catalogue changed
     */
    public boolean put(CatalogueEntry entry) {
        return putAll(List.of(entry)) > 0;
    }

    /**
     * Puts entries in the place of those with the same ids. An entry older than what is
     * already here, by version and then by update, is ignored, so that changes may arrive
     * in any order and more than once. All is visible to searches on return.
     * @param entries records and deletions
     * @return how many changed the catalogue
     */
    public int putAll(Collection<CatalogueEntry> entries) {
        Map<String, CatalogueEntry> newest = new LinkedHashMap<>();
        for (CatalogueEntry entry : entries) {
            newest.merge(entry.id(), entry, (one, other) -> other.replaces(one) ? other : one);
        }
        try {
            synchronized (this.writing) {
                Map<Term, Document> changes = this.reading.with((searcher) -> changes(searcher, newest.values()));
                for (var change : changes.entrySet()) {
                    this.writer.updateDocument(change.getKey(), change.getValue());
                }
                if (!changes.isEmpty()) {
                    this.searchers.maybeRefreshBlocking();
                }
                return changes.size();
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Map<Term, Document> changes(IndexSearcher searcher, Collection<CatalogueEntry> entries) throws IOException {
        Map<Term, Document> changes = new LinkedHashMap<>();
        KnownEntries known = new KnownEntries(searcher);
        for (CatalogueEntry entry : entries) {
            if (known.isChangedBy(entry)) {
                changes.put(new Term(Fields.ID, entry.id()), Fields.document(this.schema, entry));
            }
        }
        return changes;
    }

    /**
     * Finds a record by its id.
     * @param id the id
     * @return its JSON, UTF-8; empty when it never was or is deleted
     */
    public Optional<byte[]> find(String id) {
        return this.reading.find(id);
    }

    /**
     * Finds a record by a keyword that only one carries, such as a slug.
     * @param filter the name of a filter
     * @param value its value
     * @return its JSON, UTF-8; empty when there is none
     */
    public Optional<byte[]> findBy(String filter, String value) {
        return this.reading.findBy(filter, value);
    }

    /**
     * Finds records by a keyword, all of them.
     * @param filter the name of a filter
     * @param values alternatives in their proper spelling
     * @return their ids, in order
     */
    public List<String> ids(String filter, Collection<String> values) {
        return this.reading.ids(filter, values);
    }

    /**
     * Answers a list.
     * @param query what is asked
     * @return a page of it
     * @throws dev.plaudit.platform.problems.BadParameterException when the cursor is
     * broken or belongs to another query
     */
    public Page search(CatalogueQuery query) {
        Timer.Sample sample = Timer.start();
        try {
            return this.reading.page(query);
        }
        finally {
            sample.stop(this.searchTime);
        }
    }

    /**
     * Counts keyword values, for statistics.
     * @param query what is asked; {@code facets} says which values are counted
     * @return for each of these filters how many matches carry which value, all of them,
     * the most frequent first, then by value
     */
    public Map<String, Map<String, Long>> facets(CatalogueQuery query) {
        return this.reading.facets(query);
    }

    /**
     * Adds up the measures of records, for statistics. Each record counts once, whatever
     * else it carries.
     * @param query what is asked
     * @return by the name of the measure, in order
     */
    public Map<String, Sum> sums(CatalogueQuery query) {
        return this.reading.sums(query);
    }

    /**
     * How many records there are.
     * @return without deleted ones
     */
    public long size() {
        return this.reading.size();
    }

    /**
     * Makes what was put so far survive a crash.
     */
    public void commit() {
        try {
            synchronized (this.writing) {
                this.writer.commit();
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Commits and closes.
     */
    @Override
    public void close() throws IOException {
        synchronized (this.writing) {
            this.searchers.close();
            this.writer.close();
            this.writer.getDirectory().close();
        }
    }

    private static Instant committedHighWater(IndexWriter writer) {
        var data = writer.getLiveCommitData();
        if (data != null) {
            for (var entry : data) {
                if (entry.getKey().equals(HIGH_WATER)) {
                    return Instant.parse(entry.getValue());
                }
            }
        }
        return Instant.EPOCH;
    }

    private void describeCommit(Instant highWater) {
        this.writer.setLiveCommitData(
                Map.of(IndexFolder.DEFINITION, this.definition, HIGH_WATER, highWater.toString()).entrySet());
    }

}
