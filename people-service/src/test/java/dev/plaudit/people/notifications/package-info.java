/**
 * Tests for parts of notifications that need no service.
 */
@NullMarked
package dev.plaudit.people.notifications;

import org.jspecify.annotations.NullMarked;
