/**
 * Tests of numbers.
 */
@NullMarked
package dev.plaudit.highlights.statistics;

import org.jspecify.annotations.NullMarked;
