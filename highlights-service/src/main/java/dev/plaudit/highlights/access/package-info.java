/**
 * Who may do what here: the rows of this service's role table.
 */
@NullMarked
package dev.plaudit.highlights.access;

import org.jspecify.annotations.NullMarked;
