/**
 * What happens and what is said there: events, talks and their deliveries.
 */
@NullMarked
package dev.plaudit.events;

import org.jspecify.annotations.NullMarked;
