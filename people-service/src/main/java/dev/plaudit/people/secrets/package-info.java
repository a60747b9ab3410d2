/**
 * Keys that this service makes for itself.
 */
@NullMarked
package dev.plaudit.people.secrets;

import org.jspecify.annotations.NullMarked;
