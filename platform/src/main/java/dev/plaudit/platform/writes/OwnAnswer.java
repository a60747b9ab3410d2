package dev.plaudit.platform.writes;

import java.net.URI;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.Versioned;

/**
 * An answer that is for its caller alone, with the entity tag that the next write names
 * in {@code If-Match}.
 */
public final class OwnAnswer {

    private OwnAnswer() {
    }

    /**
     * Answers with the current state of a record.
     * @param <T> the view
     * @param record the state
     * @param view how the caller sees it
     * @return 200
     */
    public static <T> ResponseEntity<T> of(Versioned<?> record, T view) {
        return answer(ResponseEntity.ok(), record).body(view);
    }

    /**
     * Answers with a record that was made.
     * @param <T> the view
     * @param record its first state
     * @param view how the caller sees it
     * @param path where it can be read
     * @return 201
     */
    public static <T> ResponseEntity<T> created(Versioned<?> record, T view, String path) {
        return answer(ResponseEntity.status(HttpStatus.CREATED).location(URI.create(path)), record).body(view);
    }

    /**
     * Answers with something that has no versions.
     * @param <T> the view
     * @param view what the caller sees
     * @return 200
     */
    public static <T> ResponseEntity<T> of(T view) {
        return ResponseEntity.ok().contentType(PublicAnswer.JSON).cacheControl(CacheControl.noStore()).body(view);
    }

    private static ResponseEntity.BodyBuilder answer(ResponseEntity.BodyBuilder answer, Versioned<?> record) {
        return answer.contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .eTag(IfMatch.tag(record.version()));
    }

}
