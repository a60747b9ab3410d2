/**
 * Tests of the rules of webhooks.
 */
@NullMarked
package dev.plaudit.highlights.webhooks;

import org.jspecify.annotations.NullMarked;
