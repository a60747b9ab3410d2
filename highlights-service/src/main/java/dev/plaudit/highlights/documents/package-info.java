/**
 * What numbers and reports are written with beside JSON: tables, styles, names and words
 * in the reader's language.
 */
@NullMarked
package dev.plaudit.highlights.documents;

import org.jspecify.annotations.NullMarked;
