package dev.plaudit.platform.writes;

import java.io.InputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.MappingJacksonInputMessage;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;

import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException;

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
     * @param <T> a record without nested objects, with the rules of its fields as
     * annotations
     * @param current the content as it is
     * @param patch the fields to change
     * @return the content as it is to be
     * @throws HttpMessageNotReadableException if a field is unknown or of a wrong type
     * @throws InvalidContentException if a field breaks a rule
     */
    @SuppressWarnings("unchecked")
    public <T> T apply(T current, ObjectNode patch) {
        ObjectNode wanted = this.json.valueToTree(current);
        wanted.setAll(patch);
        try {
            T content = (T) this.json.treeToValue(wanted, current.getClass());
            Errors errors = new BeanPropertyBindingResult(content, "body");
            this.rules.validate(content, errors);
            if (errors.hasErrors()) {
                throw new InvalidContentException(
                        errors.getAllErrors().stream().map(RefusalException.FieldError::of).toList());
            }
            return content;
        }
        catch (JacksonException ex) {
            throw new HttpMessageNotReadableException("The patch does not fit", ex,
                    new MappingJacksonInputMessage(InputStream.nullInputStream(), HttpHeaders.EMPTY));
        }
    }

}
