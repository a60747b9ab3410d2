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
     * @return nothing when the public may not see it
     */
    Optional<CatalogueEntry> of(T record);

}
