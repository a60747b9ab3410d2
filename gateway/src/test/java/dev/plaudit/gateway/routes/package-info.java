/**
 * Promises of routes, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.routes;

import org.jspecify.annotations.NullMarked;
