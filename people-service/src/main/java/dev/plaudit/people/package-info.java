/**
 * People and their communities.
 */
@NullMarked
package dev.plaudit.people;

import org.jspecify.annotations.NullMarked;
