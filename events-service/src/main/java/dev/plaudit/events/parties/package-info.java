/**
 * Whom events and talks name: people and communities, by what is known of them here.
 */
@NullMarked
package dev.plaudit.events.parties;

import org.jspecify.annotations.NullMarked;
