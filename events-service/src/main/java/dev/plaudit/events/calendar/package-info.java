/**
 * Events: dated gatherings, campaigns, competitions and series.
 */
@NullMarked
package dev.plaudit.events.calendar;

import org.jspecify.annotations.NullMarked;
