package dev.plaudit.highlights.previews;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as strangers write it: small mistakes are forgiven, great depth is not.
 */
final class StrangersJson {

    private static final JsonMapper JSON = JsonMapper
        .builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build())
        .build();

    private StrangersJson() {
    }

    /**
     * Reads anything.
     * @throws JacksonException if it is none
     */
    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

}
