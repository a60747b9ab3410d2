/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages.mailing;

import org.jspecify.annotations.NullMarked;
