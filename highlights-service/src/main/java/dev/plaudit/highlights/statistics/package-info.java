/**
 * Numbers of a period.
 */
@NullMarked
package dev.plaudit.highlights.statistics;

import org.jspecify.annotations.NullMarked;
