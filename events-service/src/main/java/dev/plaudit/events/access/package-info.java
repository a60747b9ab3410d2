/**
 * Who may do what with events and talks.
 */
@NullMarked
package dev.plaudit.events.access;

import org.jspecify.annotations.NullMarked;
