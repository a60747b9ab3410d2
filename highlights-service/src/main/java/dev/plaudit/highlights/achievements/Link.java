package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.Nullable;

/**
 * A link to something on the web.
 *
 * @param label what it leads to, when more than its address is known
 * @param url http or https
 */
public record Link(@Nullable String label, String url) {
}
