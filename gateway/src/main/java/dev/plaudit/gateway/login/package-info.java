/**
 * Signing in at a provider of identities (OpenID Connect, GitHub) and signing out again.
 */
@NullMarked
package dev.plaudit.gateway.login;

import org.jspecify.annotations.NullMarked;
