/**
 * Tests of conversations alone.
 */
@NullMarked
package dev.plaudit.highlights.conversations;

import org.jspecify.annotations.NullMarked;
