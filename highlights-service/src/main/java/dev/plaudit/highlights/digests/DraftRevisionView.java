package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A state of a digest as curators worked on it.
 *
 * @param number counts states, not all of which changed what it is composed of
 * @param editedBy who made it that, null for an import
 * @param savedAt when
 * @param changes what was changed; none for the first state that is known
 */
record DraftRevisionView(long number, @Nullable String editedBy, Instant savedAt, List<DigestChange> changes) {
}
