/**
 * The pages, tried by people at a real browser.
 */
@NullMarked
package dev.plaudit.acceptance.browser;

import org.jspecify.annotations.NullMarked;
