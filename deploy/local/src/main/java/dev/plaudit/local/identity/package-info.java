/**
 * An OpenID Connect provider for trying Plaudit on one machine, with the local sign-in
 * names.
 */
@NullMarked
package dev.plaudit.local.identity;

import org.jspecify.annotations.NullMarked;
