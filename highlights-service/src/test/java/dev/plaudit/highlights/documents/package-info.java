/**
 * Tests of pieces of documents.
 */
@NullMarked
package dev.plaudit.highlights.documents;

import org.jspecify.annotations.NullMarked;
