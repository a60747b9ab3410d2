/** Starts and stops the whole platform on one machine. */
@NullMarked
package dev.plaudit.local;

import org.jspecify.annotations.NullMarked;
