/**
 * The gateway as clients and services see it, over real connections.
 */
@NullMarked
package dev.plaudit.gateway;

import org.jspecify.annotations.NullMarked;
