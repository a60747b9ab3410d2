/**
 * Calendars that people subscribe to.
 */
@NullMarked
package dev.plaudit.events.feeds;

import org.jspecify.annotations.NullMarked;
