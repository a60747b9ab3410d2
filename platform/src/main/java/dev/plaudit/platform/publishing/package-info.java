/**
 * What the public reads: each record of a store, shown by a view, in a catalogue.
 */
@NullMarked
package dev.plaudit.platform.publishing;

import org.jspecify.annotations.NullMarked;
