package dev.plaudit.platform.publishing;

import java.util.Optional;

import dev.plaudit.platform.catalogue.CatalogueEntry;

/**
 * How the public sees a record.
 */
@FunctionalInterface
public interface View<T> {

    /**
     * The record as the catalogue keeps it.
     * @param record its current state
     * @return a deletion when the public may no longer see it, nothing when it never
     * could: not even the id of a draft is told
     */
    Optional<CatalogueEntry> of(T record);

}
