/**
 * Tests of the service as a whole.
 */
@NullMarked
package dev.plaudit.highlights;

import org.jspecify.annotations.NullMarked;
