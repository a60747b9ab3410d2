/**
 * Calls to the services, held to time and number.
 */
@NullMarked
package dev.plaudit.gateway.services;

import org.jspecify.annotations.NullMarked;
