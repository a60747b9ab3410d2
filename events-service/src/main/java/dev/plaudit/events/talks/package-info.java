/**
 * Talks, and each giving of one.
 */
@NullMarked
package dev.plaudit.events.talks;

import org.jspecify.annotations.NullMarked;
