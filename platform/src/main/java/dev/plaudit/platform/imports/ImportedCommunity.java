package dev.plaudit.platform.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A group of {@code communities.json}.
 *
 * @param program a program's id, {@code other}, or any other word
 * @param country ISO 3166-1 alpha-2
 * @param urls pages of the group itself
 */
public record ImportedCommunity(String id, String name, String program, @Nullable String city, @Nullable String country,
        List<String> urls) implements ImportedRecord {

    public ImportedCommunity {
        urls = Lists.orEmpty(urls);
    }

}
