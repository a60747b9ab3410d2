/**
 * What everybody who is signed in does with their own account.
 */
@NullMarked
package dev.plaudit.people.me;

import org.jspecify.annotations.NullMarked;
