/**
 * Reviewing, as managers see it.
 */
@NullMarked
package dev.plaudit.gateway.pages.reviewing;

import org.jspecify.annotations.NullMarked;
