package dev.plaudit.highlights.digests;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.PlainText;

/**
 * The same digest in another language.
 *
 * @param language BCP 47
 * @param slug the last part of its address; without, that of the digest and the language
 */
record TranslationBody(String language, @Nullable String slug) {

    /**
     * Its name, once its language is known to be right.
     */
    String name(String original) {
        return (this.slug != null) ? this.slug : original + "-" + PlainText.slug(this.language);
    }

}
