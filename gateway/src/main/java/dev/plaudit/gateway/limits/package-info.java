/**
 * How much one client may ask, and which client that is.
 */
@NullMarked
package dev.plaudit.gateway.limits;

import org.jspecify.annotations.NullMarked;
