/**
 * What the service does by itself, again and again.
 */
@NullMarked
package dev.plaudit.people.work;

import org.jspecify.annotations.NullMarked;
