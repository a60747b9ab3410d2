/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages.reporting;

import org.jspecify.annotations.NullMarked;
