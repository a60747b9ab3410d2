/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages;

import org.jspecify.annotations.NullMarked;
