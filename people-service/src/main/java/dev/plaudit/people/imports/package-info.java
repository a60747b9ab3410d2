/**
 * Loads what an import tells of people, communities, programs and regions.
 */
@NullMarked
package dev.plaudit.people.imports;

import org.jspecify.annotations.NullMarked;
