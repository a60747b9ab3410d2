/**
 * One OpenAPI document of all services, and a page to read it.
 */
@NullMarked
package dev.plaudit.gateway.docs;

import org.jspecify.annotations.NullMarked;
