/**
 * Promises of limits, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.limits;

import org.jspecify.annotations.NullMarked;
