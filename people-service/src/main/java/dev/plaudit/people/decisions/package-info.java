/**
 * Tells members what was decided about their memberships and claims.
 */
@NullMarked
package dev.plaudit.people.decisions;

import org.jspecify.annotations.NullMarked;
