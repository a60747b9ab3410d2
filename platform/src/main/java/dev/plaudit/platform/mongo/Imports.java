package dev.plaudit.platform.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * Stores records as an import states them, whatever is there already and whoever else
 * imports or edits at the same time.
 *
 * @param store what they are stored in
 * @param collection its documents
 * @param <T> the record
 */
record Imports<T extends Versioned<T>>(VersionedStore<T> store, MongoCollection<T> collection) {

    private static final int ATTEMPTS = 5;

    /**
     * See {@link VersionedStore#put(Versioned, BinaryOperator)}.
     */
    T put(T record, BinaryOperator<T> merge) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return putOnce(record, merge);
            }
            catch (ConflictException | StaleVersionException ex) {
                // Another instance stored it meanwhile; what it stored is to be kept or
                // merged.
                Thread.onSpinWait();
            }
        }
        return putOnce(record, merge);
    }

    /**
     * See {@link VersionedStore#putAll(Collection, BinaryOperator)}.
     */
    void putAll(Collection<T> records, BinaryOperator<T> merge) {
        Set<String> known = this.store.findAll(records.stream().map(Versioned::id).toList())
            .stream()
            .map(Versioned::id)
            .collect(Collectors.toSet());
        List<T> missing = records.stream().filter((record) -> !known.contains(record.id())).toList();
        Set<String> added = addTogether(missing);
        records.stream().filter((record) -> !added.contains(record.id())).forEach((record) -> put(record, merge));
    }

    private T putOnce(T record, BinaryOperator<T> merge) {
        Optional<T> existing = this.store.find(record.id());
        if (existing.isEmpty()) {
            return this.store.add(record);
        }
        T wanted = merge.apply(existing.get(), record).stored(existing.get().version(), existing.get().updatedAt());
        return wanted.sameContent(existing.get()) ? existing.get() : this.store.replace(wanted);
    }

    /**
     * @return the ids of those that were stored; the other ids were taken
     */
    private Set<String> addTogether(List<T> records) {
        Instant now = this.store.now();
        Map<String, T> stored = new LinkedHashMap<>();
        records.forEach((record) -> stored.put(record.id(), record.stored(1, now)));
        if (stored.isEmpty()) {
            return Set.of();
        }
        try {
            this.collection.insertMany(List.copyOf(stored.values()), new InsertManyOptions().ordered(false));
        }
        catch (MongoBulkWriteException ex) {
            // Some ids were taken meanwhile, or by deleted records: what is there tells
            // which.
            List<T> there = this.store.findAll(stored.keySet());
            stored.values().retainAll(there);
        }
        stored.values().forEach((record) -> this.store.tell(Change.to(record)));
        return stored.keySet();
    }

}
