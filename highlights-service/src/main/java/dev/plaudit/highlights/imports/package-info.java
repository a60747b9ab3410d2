/**
 * Loads what an import tells of achievements and digests.
 */
@NullMarked
package dev.plaudit.highlights.imports;

import org.jspecify.annotations.NullMarked;
