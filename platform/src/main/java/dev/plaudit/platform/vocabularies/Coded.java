package dev.plaudit.platform.vocabularies;

import org.jspecify.annotations.Nullable;

/**
 * A word as a vocabulary knows it.
 *
 * @param code a term's id, or {@link Term#OTHER}
 * @param inSource the source's word, when the vocabulary does not have it
 */
public record Coded(String code, @Nullable String inSource) {
}
