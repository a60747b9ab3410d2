package dev.plaudit.platform.lists;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a list, as the API document shows it.
 *
 * @param <T> the view of a record
 * @param items the records of this page
 * @param next the cursor of the next page, null on the last
 * @param total how many records the whole list holds
 * @param facets for each filter asked for, how many records carry which value
 */
public record ListPage<T>(
        @Schema(description = "The records of this page", requiredMode = Schema.RequiredMode.REQUIRED) List<T> items,
        @Schema(description = "The cursor of the next page, null on the last", types = {
                "string", "null" }, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String next,
        @Schema(description = "How many records the whole list holds",
                requiredMode = Schema.RequiredMode.REQUIRED) long total,
        @Schema(description = "For each filter asked for, how many records carry which value",
                requiredMode = Schema.RequiredMode.REQUIRED) Map<String, Map<String, Long>> facets){
}
