/**
 * Webhooks: telling other systems of what is published, by Standard Webhooks.
 */
@NullMarked
package dev.plaudit.highlights.webhooks;

import org.jspecify.annotations.NullMarked;
