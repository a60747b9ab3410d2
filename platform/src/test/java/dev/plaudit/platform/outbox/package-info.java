/**
 * Tests of outboxes.
 */
@NullMarked
package dev.plaudit.platform.outbox;

import org.jspecify.annotations.NullMarked;
