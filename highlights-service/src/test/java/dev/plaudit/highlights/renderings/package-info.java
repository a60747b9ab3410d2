/**
 * Renders digests, reads them back with parsers of others, and compares.
 */
@NullMarked
package dev.plaudit.highlights.renderings;

import org.jspecify.annotations.NullMarked;
