package dev.plaudit.platform.publishing;

import java.util.stream.Stream;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.mongo.Change;

/**
 * How records are seen of which one shows as several, or as part of another.
 */
@FunctionalInterface
public interface Views<T> {

    /**
     * What a change shows as. An entry that other records have a part in must bear a
     * version that rises with each change of any of them.
     * @param change a record that was stored or deleted
     * @return entries to show, and deletions of those that may no longer be seen
     */
    Stream<CatalogueEntry> of(Change<T> change);

}
