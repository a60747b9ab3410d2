/**
 * Who asks: found out at the gateway, and told to each service in a token of its own.
 */
@NullMarked
package dev.plaudit.gateway.identity;

import org.jspecify.annotations.NullMarked;
