/**
 * Programs: the umbrellas that communities and experts belong to.
 */
@NullMarked
package dev.plaudit.people.programs;

import org.jspecify.annotations.NullMarked;
