package dev.plaudit.platform.lists;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

import tools.jackson.core.io.JsonStringEncoder;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.catalogue.Page;

/**
 * Answers lists. The records lie ready in the catalogue and are only put one behind the
 * other.
 */
public final class Lists {

    private Lists() {
    }

    /**
     * Answers a list.
     * @param <T> the view of a record
     * @param request what is asked
     * @return 200 with a page and, unless it is the last, a link to the next (RFC 8288)
     */
    public static <T> ResponseEntity<Ready<ListPage<T>>> answer(ListRequest request) {
        Page page = request.catalogue().search(request.query());
        byte[] body = body(page);
        return answer(PublicAnswer.headers(body, PublicAnswer.JSON), body, page, request);
    }

    /**
     * Answers a list that is not for everybody. Who may read it has been asked before.
     * @param <T> the view of a record
     * @param request what is asked
     * @return like {@link #answer}, and to be kept by nobody
     */
    public static <T> ResponseEntity<Ready<ListPage<T>>> answerPrivately(ListRequest request) {
        Page page = request.catalogue().search(request.query());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore());
        return answer(answer, body(page), page, request);
    }

    private static <T> ResponseEntity<Ready<ListPage<T>>> answer(ResponseEntity.BodyBuilder answer, byte[] body,
            Page page, ListRequest request) {
        String next = page.next();
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(request.next(next)));
        }
        return answer.body(new Ready<>(body));
    }

    private static byte[] body(Page page) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(utf8("{\"items\":["));
        for (int i = 0; i < page.items().size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(page.items().get(i));
        }
        String next = page.next();
        body.writeBytes(utf8("],\"next\":%s,\"total\":%d,\"facets\":%s}"
            .formatted((next != null) ? quoted(next) : "null", page.total(), facets(page))));
        return body.toByteArray();
    }

    private static String facets(Page page) {
        StringJoiner facets = new StringJoiner(",", "{", "}");
        page.facets().forEach((name, counts) -> {
            StringJoiner values = new StringJoiner(",", "{", "}");
            counts.forEach((value, count) -> values.add(quoted(value) + ":" + count));
            facets.add(quoted(name) + ":" + values);
        });
        return facets.toString();
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

}
