/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages.reading;

import org.jspecify.annotations.NullMarked;
