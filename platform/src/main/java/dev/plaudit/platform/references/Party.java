package dev.plaudit.platform.references;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person or community that is named, with enough to show it.
 *
 * @param id its record
 * @param name its name as far as known, otherwise its id
 * @param country ISO 3166-1 alpha-2
 * @param programs programs it belongs to
 * @param urls its pages elsewhere, the one to link to first
 */
public record Party(String id, String name, @Nullable String country, List<String> programs, List<String> urls) {
}
