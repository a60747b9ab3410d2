/**
 * Erasures of accounts: what goes here, and how other services hear of it.
 */
@NullMarked
package dev.plaudit.people.erasures;

import org.jspecify.annotations.NullMarked;
