/**
 * Promises of pages, over real connections.
 */
@NullMarked
package dev.plaudit.gateway.pages.account;

import org.jspecify.annotations.NullMarked;
