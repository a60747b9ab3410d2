package dev.plaudit.platform.writes;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.platform.problems.UnreadableContentException;

/**
 * Changes of some fields: JSON Merge Patch (RFC 7396). What a patch does not name stays,
 * {@code null} takes a value away, a list replaces a list.
 *
 * @param changes what to change
 */
public record PatchBody(ObjectNode changes) {

    /**
     * The media type; plain JSON is understood as the same.
     */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /**
     * Reads a patch.
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PatchBody {
    }

    /**
     * Changes content.
     * @param <T> the content: what can be set, and nothing else
     * @param current what there is
     * @param type the content's
     * @param json a strict mapper
     * @return what there is to be; its rules are not checked yet
     * @throws UnreadableContentException if the patch names what cannot be set, or sets
     * something of another type
     */
    public <T> T applyTo(T current, Class<T> type, JsonMapper json) {
        ObjectNode target = json.valueToTree(current);
        merge(target, this.changes);
        try {
            return json.treeToValue(target, type);
        }
        catch (JacksonException ex) {
            throw new UnreadableContentException(ex);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach((change) -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            }
            else if (value instanceof ObjectNode inner) {
                ObjectNode known = (target.get(change.getKey()) instanceof ObjectNode object) ? object
                        : target.objectNode();
                merge(known, inner);
                target.set(change.getKey(), known);
            }
            else {
                target.set(change.getKey(), value);
            }
        });
    }

}
