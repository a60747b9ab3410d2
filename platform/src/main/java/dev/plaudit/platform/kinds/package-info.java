/**
 * What reports of a kind ask for, as data: fields of its own, roles, numbers and what
 * programs make of it.
 */
@NullMarked
package dev.plaudit.platform.kinds;

import org.jspecify.annotations.NullMarked;
