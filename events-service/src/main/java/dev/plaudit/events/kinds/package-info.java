/**
 * Kinds of events, as data.
 */
@NullMarked
package dev.plaudit.events.kinds;

import org.jspecify.annotations.NullMarked;
