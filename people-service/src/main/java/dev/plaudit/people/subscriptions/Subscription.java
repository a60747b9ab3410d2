package dev.plaudit.people.subscriptions;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.bulletins.PublishedDigest;

/**
 * Which digests somebody wants; public for the driver.
 *
 * @param program those of a program, null for all
 * @param language those in a language, a range of RFC 4647; null for any
 */
public record Subscription(@Nullable String program, @Nullable String language) {

    /**
     * Whether a digest is among them. {@code zh} takes {@code zh-TW} too, as basic
     * filtering has it.
     */
    boolean takes(PublishedDigest digest) {
        return isOf(digest.program()) && (this.language == null
                || !Locale.filterTags(List.of(new LanguageRange(this.language)), List.of(digest.language())).isEmpty());
    }

    /**
     * Whether digests of a program are among them; null for those of no one program.
     */
    boolean isOf(@Nullable String program) {
        return this.program == null || Objects.equals(this.program, program);
    }

}
