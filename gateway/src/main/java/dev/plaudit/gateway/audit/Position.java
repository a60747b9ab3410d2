package dev.plaudit.gateway.audit;

import org.jspecify.annotations.Nullable;

/**
 * How far a service's log has been told.
 *
 * @param page the service's cursor of the page where to go on, or null for the first
 * @param after the id of the last entry that was told of that page, or null for none.
 * Entries are only ever added, and before all others, so it is found again
 * @param ended whether there is nothing more
 */
record Position(@Nullable String page, @Nullable String after, boolean ended) {

    static final Position START = new Position(null, null, false);

}
