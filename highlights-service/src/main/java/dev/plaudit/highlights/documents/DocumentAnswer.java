package dev.plaudit.highlights.documents;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.lists.PublicAnswer;

/**
 * Answers with documents that are written in a language.
 */
public final class DocumentAnswer {

    private static final String POLICY = "Content-Security-Policy";

    private DocumentAnswer() {
    }

    /**
     * Gives any answer its language.
     * @param <T> what is answered
     * @param answer the answer so far
     * @param language of the words in it
     * @return the same with {@code Content-Language}
     */
    public static <T> ResponseEntity<T> in(Language language, ResponseEntity<T> answer) {
        return with(answer, language, null);
    }

    /**
     * Answers everybody with a document.
     * @param body the document
     * @param type its media type
     * @param language of the words in it
     * @param style the style that it carries, or null
     * @return 200, to be kept by caches
     */
    public static ResponseEntity<byte[]> open(byte[] body, MediaType type, Language language,
            @Nullable InlineStyle style) {
        return with(PublicAnswer.of(body, type), language, style);
    }

    /**
     * Answers the caller alone with a document.
     * @param body the document
     * @param type its media type
     * @param language of the words in it
     * @return 200, to be kept by nobody
     */
    public static ResponseEntity<byte[]> own(byte[] body, MediaType type, Language language) {
        return with(ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(body), language,
                null);
    }

    private static <T> ResponseEntity<T> with(ResponseEntity<T> answer, Language language,
            @Nullable InlineStyle style) {
        return ResponseEntity.status(answer.getStatusCode()).headers((headers) -> {
            headers.putAll(answer.getHeaders());
            headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            if (style != null) {
                headers.set(POLICY, style.contentSecurityPolicy());
            }
        }).body(answer.getBody());
    }

}
