/**
 * Reading what users name on the web, and posting to it, and nothing else that this
 * machine can reach.
 */
@NullMarked
package dev.plaudit.highlights.fetching;

import org.jspecify.annotations.NullMarked;
