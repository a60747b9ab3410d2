package dev.plaudit.platform.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.problems.NotFoundException;

/**
 * An answer that is the same for everybody: any cache may keep it for a short time (RFC
 * 9111), serve it a little longer while it asks again (RFC 5861), and ask by its strong
 * entity tag (RFC 9110) whether it still holds. Spring MVC answers {@code If-None-Match}
 * and {@code HEAD} from these headers.
 */
public final class PublicAnswer {

    /**
     * JSON with the encoding that everybody expects of it.
     */
    public static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private static final CacheControl CACHING = CacheControl.maxAge(Duration.ofSeconds(10))
        .cachePublic()
        .staleWhileRevalidate(Duration.ofSeconds(60));

    private static final int TAG_BYTES = 16;

    private PublicAnswer() {
    }

    /**
     * Answers with JSON.
     * @param <T> the view that the JSON was written from
     * @param json UTF-8
     * @return 200
     */
    public static <T> ResponseEntity<Ready<T>> json(byte[] json) {
        return headers(json, JSON).body(new Ready<>(json));
    }

    /**
     * Answers with JSON that may not be there.
     * @param <T> the view that the JSON was written from
     * @param json UTF-8
     * @return 200
     * @throws NotFoundException when there is none
     */
    public static <T> ResponseEntity<Ready<T>> json(Optional<byte[]> json) {
        return json(json.orElseThrow(NotFoundException::new));
    }

    /**
     * Answers with a document of any type.
     * @param body the document
     * @param type its media type, with the encoding for text
     * @return 200
     */
    public static ResponseEntity<byte[]> of(byte[] body, MediaType type) {
        return headers(body, type).body(body);
    }

    static ResponseEntity.BodyBuilder headers(byte[] body, MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(CACHING).eTag(tag(body));
    }

    /**
     * The strong entity tag of a body.
     * @param body as it is sent
     * @return the tag in its quotes
     */
    public static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"%s\""
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES)));
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

}
