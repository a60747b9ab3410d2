/**
 * What organizers do with reports of their own: write, hand in, follow, import.
 */
@NullMarked
package dev.plaudit.gateway.pages.reporting;

import org.jspecify.annotations.NullMarked;
