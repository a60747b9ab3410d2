package dev.plaudit.highlights.digests;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two published revisions of a digest, in words that readers know.
 *
 * @param what the part: a field's name, {@code section ID} or {@code item ID}, with a
 * field of it behind a dot
 * @param name what the section or item is called
 * @param how what happened to it
 * @param before what it was, or the title of the section it stood in
 * @param after what it is, or the title of the section it stands in
 * @param lines of a longer text, each line that is new behind {@code +} and each that is
 * gone behind {@code -}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssueChange(String what, @Nullable String name, DigestChange.How how, @Nullable Object before,
        @Nullable Object after, @Nullable List<String> lines) {
}
