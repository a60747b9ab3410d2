/**
 * What communities achieve: achievements, digests of them, and what is told of both.
 */
@NullMarked
package dev.plaudit.highlights;

import org.jspecify.annotations.NullMarked;
