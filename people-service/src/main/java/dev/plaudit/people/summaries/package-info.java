/**
 * Tells managers each day what waits for their decision.
 */
@NullMarked
package dev.plaudit.people.summaries;

import org.jspecify.annotations.NullMarked;
