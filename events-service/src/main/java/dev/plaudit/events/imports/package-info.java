/**
 * Loads what an import tells of events and talks.
 */
@NullMarked
package dev.plaudit.events.imports;

import org.jspecify.annotations.NullMarked;
