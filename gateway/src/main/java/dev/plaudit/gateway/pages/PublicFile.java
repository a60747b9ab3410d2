package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Something that everybody is sent as it is, compressed once.
 *
 * @param type its media type
 * @param content as it is
 * @param gzip the same, compressed
 */
public record PublicFile(MediaType type, byte[] content, byte[] gzip) {

    /**
     * Takes what may be sent often.
     * @param type its media type; text is UTF-8
     * @param content its bytes
     * @return the same, compressed too
     */
    public static PublicFile of(MediaType type, byte[] content) {
        boolean text = type.getType().equals("text") || type.getSubtype().equals("xml");
        return new PublicFile(text ? new MediaType(type, StandardCharsets.UTF_8) : type, content, Gzip.of(content));
    }

    /**
     * Answers with it, with a strong entity tag.
     * @param visit who asks
     * @param caching how long it may be kept
     * @return the answer
     */
    public ResponseEntity<byte[]> answer(Visit visit, CacheControl caching) {
        boolean compressed = visit.gzip() && this.gzip.length < this.content.length;
        byte[] body = compressed ? this.gzip : this.content;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .contentType(this.type)
            .cacheControl(caching)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .eTag(EntityTag.of(body));
        return (compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).body(body);
    }

}
