/**
 * Rules of achievements that need no server.
 */
@NullMarked
package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.NullMarked;
