package dev.plaudit.highlights.links;

import org.jspecify.annotations.Nullable;

/**
 * What an address by itself tells of what is there.
 *
 * @param site the name of the site
 * @param kind a kind of achievement, as in /kinds, that it most likely is; null when it
 * may be anything
 * @param id what the site calls it, such as a video's id or {@code owner/repository};
 * null when the site says nothing
 */
public record KnownThing(String site, @Nullable String kind, @Nullable String id) {
}
