/**
 * Kinds of achievements, as data, and what a report of each must hold.
 */
@NullMarked
package dev.plaudit.highlights.kinds;

import org.jspecify.annotations.NullMarked;
