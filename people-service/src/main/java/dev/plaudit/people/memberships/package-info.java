/**
 * Memberships: members ask for them, managers decide about them.
 */
@NullMarked
package dev.plaudit.people.memberships;

import org.jspecify.annotations.NullMarked;
