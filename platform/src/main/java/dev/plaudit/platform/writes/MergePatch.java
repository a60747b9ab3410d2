package dev.plaudit.platform.writes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException;
import dev.plaudit.platform.problems.UnreadableContentException;

/**
 * Changes some fields of a record's content (JSON Merge Patch, RFC 7396): fields that are
 * not named stay, {@code null} removes one, lists are replaced whole.
 */
public final class MergePatch {

    /**
     * The media type of RFC 7396.
     */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    private final Validator rules;

    MergePatch(JsonMapper json, Validator rules) {
        this.json = json;
        this.rules = rules;
    }

    /**
     * Applies a patch.
     * @param <T> what can be set and nothing else; rules that are annotations of its
     * fields are checked
     * @param current the content as it is
     * @param patch the fields to change
     * @return the content as it is to be
     * @throws UnreadableContentException if a field is unknown or of a wrong type
     * @throws InvalidContentException if a field breaks a rule
     */
    public <T> T apply(T current, ObjectNode patch) {
        ObjectNode wanted = this.json.valueToTree(current);
        merge(wanted, patch);
        T content = read(wanted, current);
        Errors errors = new BeanPropertyBindingResult(content, "body");
        this.rules.validate(content, errors);
        if (errors.hasErrors()) {
            throw new InvalidContentException(
                    errors.getAllErrors().stream().map(RefusalException.FieldError::of).toList());
        }
        return content;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(ObjectNode wanted, T like) {
        try {
            return (T) this.json.treeToValue(wanted, like.getClass());
        }
        catch (JacksonException ex) {
            throw new UnreadableContentException(ex);
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach((change) -> {
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
