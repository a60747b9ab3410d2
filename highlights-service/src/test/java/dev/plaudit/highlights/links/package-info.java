/**
 * Which addresses mean the same.
 */
@NullMarked
package dev.plaudit.highlights.links;

import org.jspecify.annotations.NullMarked;
