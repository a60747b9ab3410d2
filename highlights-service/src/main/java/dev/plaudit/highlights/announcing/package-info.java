/**
 * Announcing: what came out goes to subscribers and to other systems.
 */
@NullMarked
package dev.plaudit.highlights.announcing;

import org.jspecify.annotations.NullMarked;
