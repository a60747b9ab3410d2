/**
 * Public answers over HTTP: lists of a catalogue and single documents, read, cached and
 * documented in one way.
 */
@NullMarked
package dev.plaudit.platform.lists;

import org.jspecify.annotations.NullMarked;
