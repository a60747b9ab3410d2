/**
 * Claims: members say which person they are, managers decide.
 */
@NullMarked
package dev.plaudit.people.claims;

import org.jspecify.annotations.NullMarked;
