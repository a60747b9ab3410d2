/**
 * Digests and other e-mails: asked for, confirmed, ended, by whoever has an address.
 */
@NullMarked
package dev.plaudit.gateway.pages.mailing;

import org.jspecify.annotations.NullMarked;
