/**
 * Composing: proposes what a digest could tell of, and says why.
 */
@NullMarked
package dev.plaudit.highlights.composing;

import org.jspecify.annotations.NullMarked;
