package dev.plaudit.platform.catalogue;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * The truth, seen as changes.
 */
@FunctionalInterface
public interface ChangeSource {

    /**
     * Reads what changed.
     * @param since an instant; {@link Instant#EPOCH} for all there is
     * @return for each record updated at or after the instant its entry as it now is, a
     * deletion for one that is gone or no longer public; in any order; closed by the
     * caller
     */
    Stream<CatalogueEntry> changedSince(Instant since);

}
