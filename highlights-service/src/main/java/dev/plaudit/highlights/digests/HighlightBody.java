package dev.plaudit.highlights.digests;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an achievement in a digest.
 *
 * @param state without, it is selected
 * @param section the section that tells of it; needed when it is selected
 * @param position its place there, from 0; without, the last
 * @param text the digest's own words, CommonMark; without, what they were
 * @param title the digest's own title for it; without, what it was
 * @param line the digest's own line for it, see {@link DigestLine}; without, what it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HighlightBody(Highlight.@Nullable State state, @Nullable String section, @Nullable Integer position,
        @Nullable String text, @Nullable String title, @Nullable String line) {
}
