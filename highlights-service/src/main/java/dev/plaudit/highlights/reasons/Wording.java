package dev.plaudit.highlights.reasons;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The same words in the languages of the pages.
 *
 * @param en English
 * @param zh Chinese, or null where it is not translated
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(@Nullable String en, @Nullable String zh) {

    /**
     * The words for who reads a language.
     * @param language BCP 47, or null when it is not known
     * @return Chinese for Chinese where there is any, otherwise English
     */
    public String in(@Nullable String language) {
        boolean chinese = language != null && (language.equals("zh") || language.startsWith("zh-"));
        return (chinese && this.zh != null) ? this.zh : String.valueOf(this.en);
    }

}
