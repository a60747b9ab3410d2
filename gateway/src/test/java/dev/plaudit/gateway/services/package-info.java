/**
 * Promises of services, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.services;

import org.jspecify.annotations.NullMarked;
