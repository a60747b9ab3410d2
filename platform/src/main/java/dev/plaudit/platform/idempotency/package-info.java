/**
 * Requests that are sent again, and done once.
 */
@NullMarked
package dev.plaudit.platform.idempotency;

import org.jspecify.annotations.NullMarked;
