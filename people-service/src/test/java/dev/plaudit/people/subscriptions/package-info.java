/**
 * Tests of the rules of subscriptions.
 */
@NullMarked
package dev.plaudit.people.subscriptions;

import org.jspecify.annotations.NullMarked;
