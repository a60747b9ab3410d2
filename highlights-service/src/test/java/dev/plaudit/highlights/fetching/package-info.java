/**
 * Fetching from hostile servers, all of them on this machine.
 */
@NullMarked
package dev.plaudit.highlights.fetching;

import org.jspecify.annotations.NullMarked;
