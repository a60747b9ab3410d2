/**
 * Plain pages that show what the services answer; no business rule.
 */
@NullMarked
package dev.plaudit.gateway.pages;

import org.jspecify.annotations.NullMarked;
