/**
 * Promises of identity, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.identity;

import org.jspecify.annotations.NullMarked;
