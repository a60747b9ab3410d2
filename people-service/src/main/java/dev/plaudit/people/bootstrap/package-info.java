/**
 * Accounts that the operator wants to be there from the beginning.
 */
@NullMarked
package dev.plaudit.people.bootstrap;

import org.jspecify.annotations.NullMarked;
