/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages.editing;

import org.jspecify.annotations.NullMarked;
