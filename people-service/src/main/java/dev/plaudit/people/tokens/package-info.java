/**
 * API tokens: by which programs act for an account.
 */
@NullMarked
package dev.plaudit.people.tokens;

import org.jspecify.annotations.NullMarked;
