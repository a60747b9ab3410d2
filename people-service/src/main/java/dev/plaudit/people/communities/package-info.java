/**
 * Communities: local groups of programs.
 */
@NullMarked
package dev.plaudit.people.communities;

import org.jspecify.annotations.NullMarked;
