package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a digest.
 */
record DigestItem(String slug, String title, @Nullable String language, @Nullable String period,
        @Nullable String publishedOn, @Nullable String intro, @Nullable Integer itemCount,
        @Nullable List<String> sections) {

}
