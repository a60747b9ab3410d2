package dev.plaudit.highlights.kinds;

import java.util.stream.Collectors;

import com.networknt.schema.Error;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

import dev.plaudit.platform.problems.RefusalException.FieldError;

/**
 * What a schema has against a report, in the words that all our checks use.
 *
 * @param error the field and a sentence
 * @param sort what sort of fault it is
 */
public record Fault(FieldError error, Sort sort) {

    private static final int WORDS_TOLD = 30;

    /**
     * Translates what the validator found.
     * @param error as it says it
     * @param schema the whole schema
     */
    static Fault of(Error error, JsonNode schema) {
        String keyword = error.getKeyword();
        String at = error.getInstanceLocation().toString();
        return switch (keyword) {
            case "required" -> new Fault(new FieldError(property(at, error), "is needed"), Sort.RULE);
            case "additionalProperties" ->
                new Fault(new FieldError(property(at, error), "is not a field that can be set here"), Sort.UNKNOWN);
            case "type" ->
                new Fault(new FieldError(at, "has the wrong type or a value that is not allowed"), Sort.TYPE);
            default -> new Fault(new FieldError(at, sentence(keyword, error.getSchemaNode(), around(error, schema))),
                    Sort.RULE);
        };
    }

    private static String sentence(String keyword, JsonNode value, JsonNode around) {
        return switch (keyword) {
            case "minLength", "maxLength", "pattern", "format" ->
                TextFormat.named(around.path("format").asString("")).map(TextFormat::fault).orElse(length(around));
            case "minimum" -> (value.asLong() == 0) ? "is less than nothing" : "is at least " + value.asString();
            case "maximum" -> "is at most " + value.asString();
            case "maxItems" -> "has at most %d entries".formatted(value.asInt());
            case "enum" -> value.valueStream()
                .limit(WORDS_TOLD)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", ", "is one of ", ""));
            case "not" -> "does not take achievements of this kind";
            default -> "is not allowed here";
        };
    }

    private static String length(JsonNode around) {
        int least = around.path("minLength").asInt(0);
        int most = around.path("maxLength").asInt(0);
        return (least > 0) ? "has %d to %d characters".formatted(least, most)
                : "has at most %d characters".formatted(most);
    }

    /**
     * The keywords beside the one that is broken.
     */
    private static JsonNode around(Error error, JsonNode schema) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        return schema.at(JsonPointer.compile(keyword).head());
    }

    private static String property(String at, Error error) {
        return at + "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
    }

    /**
     * What sort of fault it is.
     */
    public enum Sort {

        /** The field should not be there. */
        UNKNOWN,
        /** The field is of another type. */
        TYPE,
        /** The field breaks a rule. */
        RULE

    }

}
