/**
 * Tests of the service as a whole.
 */
@NullMarked
package dev.plaudit.people;

import org.jspecify.annotations.NullMarked;
