/**
 * What of the services the world can reach, and what of a request and an answer passes.
 */
@NullMarked
package dev.plaudit.gateway.routes;

import org.jspecify.annotations.NullMarked;
