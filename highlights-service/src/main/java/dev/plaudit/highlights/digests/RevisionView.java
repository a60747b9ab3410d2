package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A published revision of a digest and how it differs from the one before.
 *
 * @param number counts what was published, from 1
 * @param publishedAt when it was published here
 * @param correction what it corrects, in the words of its authors
 * @param changes what readers see differently; none for the first
 */
record RevisionView(int number, Instant publishedAt, @Nullable String correction, List<IssueChange> changes) {
}
