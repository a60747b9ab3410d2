/**
 * Where curators compose, check and publish digests. What is typed is never lost: where
 * something was not taken, the page has it again.
 */
@NullMarked
package dev.plaudit.gateway.pages.editing;

import org.jspecify.annotations.NullMarked;
