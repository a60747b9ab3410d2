/**
 * What goes when people-service tells that an account was erased.
 */
@NullMarked
package dev.plaudit.events.erasures;

import org.jspecify.annotations.NullMarked;
