/**
 * Digests: issues that tell of a period's achievements, section by section.
 */
@NullMarked
package dev.plaudit.highlights.digests;

import org.jspecify.annotations.NullMarked;
