/**
 * Persons: those who are credited, and what they are in which program.
 */
@NullMarked
package dev.plaudit.people.persons;

import org.jspecify.annotations.NullMarked;
