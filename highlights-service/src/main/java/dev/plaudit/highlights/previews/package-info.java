/**
 * What a pasted link tells by itself and by its page, to begin a report with.
 */
@NullMarked
package dev.plaudit.highlights.previews;

import org.jspecify.annotations.NullMarked;
