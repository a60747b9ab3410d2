/**
 * The only public port: routes to the services, limits and web pages.
 */
@NullMarked
package dev.plaudit.gateway;

import org.jspecify.annotations.NullMarked;
