/**
 * Tests of the service as a whole.
 */
@NullMarked
package dev.plaudit.events;

import org.jspecify.annotations.NullMarked;
