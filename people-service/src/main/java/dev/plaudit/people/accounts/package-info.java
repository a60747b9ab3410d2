/**
 * Accounts: who signs in by which login, and what they may.
 */
@NullMarked
package dev.plaudit.people.accounts;

import org.jspecify.annotations.NullMarked;
