/**
 * Tests of the operator's list of accounts.
 */
@NullMarked
package dev.plaudit.people.bootstrap;

import org.jspecify.annotations.NullMarked;
