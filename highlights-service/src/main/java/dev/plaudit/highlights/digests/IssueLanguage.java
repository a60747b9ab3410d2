package dev.plaudit.highlights.digests;

import java.util.Locale;
import java.util.Optional;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Answers with a digest as it lies ready, and says in which language it is (RFC 9110,
 * section 8.5). That is near its beginning, so the rest is not read.
 */
final class IssueLanguage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IssueLanguage() {
    }

    static ResponseEntity<Ready<DigestIssue>> answer(Optional<byte[]> issue) {
        byte[] json = issue.orElseThrow(NotFoundException::new);
        ResponseEntity<Ready<DigestIssue>> answer = PublicAnswer.json(json);
        return ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .header(HttpHeaders.CONTENT_LANGUAGE, Locale.forLanguageTag(of(json)).toLanguageTag())
            .body(answer.getBody());
    }

    private static String of(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("language");
                parser.nextToken();
                if (found) {
                    return parser.getString();
                }
                parser.skipChildren();
            }
            throw new IllegalStateException("An issue says no language");
        }
    }

}
