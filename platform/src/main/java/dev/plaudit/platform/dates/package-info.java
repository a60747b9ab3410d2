/**
 * Dates known only to the month or year, and the periods that digests tell of.
 */
@NullMarked
package dev.plaudit.platform.dates;

import org.jspecify.annotations.NullMarked;
