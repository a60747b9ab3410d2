/**
 * Merges of records that are about the same person, and their undoing.
 */
@NullMarked
package dev.plaudit.people.merges;

import org.jspecify.annotations.NullMarked;
