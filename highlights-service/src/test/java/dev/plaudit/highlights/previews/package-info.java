/**
 * Reading of pages, made by all sorts of people.
 */
@NullMarked
package dev.plaudit.highlights.previews;

import org.jspecify.annotations.NullMarked;
