package dev.plaudit.highlights.checks;

import java.io.InputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.MappingJacksonInputMessage;

/**
 * Changes to some fields of a record (JSON Merge Patch, RFC 7396): fields that are not
 * named stay, {@code null} removes one, lists are replaced whole.
 */
public final class Changes {

    /**
     * Of a body with changes.
     */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private Changes() {
    }

    /**
     * Applies changes.
     * @param <T> a record whose fields are texts, numbers and lists, which JSON Merge
     * Patch does not look into
     * @param current what is there
     * @param type of the record
     * @param changes the fields to change
     * @param json reads and writes the record
     * @return what there is to be
     * @throws HttpMessageNotReadableException if a field is unknown or of another type
     */
    public static <T> T applied(T current, Class<T> type, ObjectNode changes, JsonMapper json) {
        ObjectNode wanted = json.valueToTree(current);
        wanted.setAll(changes);
        try {
            return json.treeToValue(wanted, type);
        }
        catch (JacksonException ex) {
            throw new HttpMessageNotReadableException("The changes do not fit", ex,
                    new MappingJacksonInputMessage(InputStream.nullInputStream(), HttpHeaders.EMPTY));
        }
    }

}
