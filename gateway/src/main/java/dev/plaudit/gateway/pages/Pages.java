package dev.plaudit.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.GatewayProperties;

/**
 * Makes an HTML answer of a template. Pages are rendered before they are answered, so
 * that they have an entity tag and a length, and HEAD is like GET. Every template knows
 * the {@link Visit} as {@code visit}, its {@link Words} as {@code words} and the
 * {@link Assets} as {@code assets}.
 */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String SOURCES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; ";

    /** Ends with the targets of forms, so that a page can name more of them. */
    private static final String POLICY = SOURCES + "frame-ancestors 'none'; form-action 'self'";

    /**
     * Frames of other sites keep no one's cookies, so there is nothing to click on behalf
     * of somebody.
     */
    private static final String EMBEDDED_POLICY = SOURCES + "frame-ancestors *; form-action 'none'";

    private static final String VARY = "Accept-Language, Accept-Encoding, Cookie";

    private final ITemplateEngine templates;

    private final GatewayProperties properties;

    private final Dictionary dictionary;

    private final Assets assets;

    private final Visits visits;

    private final Unread unread;

    Pages(ITemplateEngine templates, GatewayProperties properties, Dictionary dictionary, Assets assets, Visits visits,
            Unread unread) {
        this.unread = unread;
        this.templates = templates;
        this.properties = properties;
        this.dictionary = dictionary;
        this.assets = assets;
        this.visits = visits;
    }

    /**
     * A page that says the same to everybody of a language. Whoever is signed in sees
     * their name on it, and nobody keeps that.
     * @param visit who looks
     * @param template the template's name
     * @param path the page's own path and perhaps query, for its canonical address
     * @param model what the template shows
     * @param maxAge how long it may be kept
     * @return the answer
     */
    public ResponseEntity<byte[]> answer(Visit visit, String template, String path, Map<String, Object> model,
            Duration maxAge) {
        byte[] html = render(visit, template, path, model);
        return visit.isSignedIn() ? ours(visit, HttpStatus.OK, html, POLICY) : kept(visit, html, POLICY, maxAge);
    }

    /**
     * A part of a page that other sites may show in a frame.
     * @param visit who looks; taken as nobody, whoever it is
     * @param template the template's name
     * @param path the page's own path
     * @param model what the template shows
     * @param maxAge how long it may be kept
     * @return the answer
     */
    public ResponseEntity<byte[]> embedded(Visit visit, String template, String path, Map<String, Object> model,
            Duration maxAge) {
        return kept(visit, render(visit, template, path, model), EMBEDDED_POLICY, maxAge);
    }

    /**
     * A page for one reader.
     * @param visit who looks
     * @param template the template's name
     * @param model what the template shows
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> own(Visit visit, String template, Map<String, Object> model) {
        return own(visit, HttpStatus.OK, template, model);
    }

    /**
     * A page for one reader that says that something was not done.
     * @param visit who looks
     * @param status what happened, such as 422 for a form to be mended
     * @param template the template's name
     * @param model what the template shows
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> own(Visit visit, HttpStatusCode status, String template, Map<String, Object> model) {
        return ours(visit, status, render(visit, template, null, model), POLICY);
    }

    /**
     * A page for one reader with forms that lead elsewhere.
     * @param visit who looks
     * @param template the template's name
     * @param model what the template shows
     * @param formTargets the origins, besides ours, that its forms may end at
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> own(Visit visit, String template, Map<String, Object> model,
            List<String> formTargets) {
        String policy = Stream.concat(Stream.of(POLICY), formTargets.stream()).collect(Collectors.joining(" "));
        return ours(visit, HttpStatus.OK, render(visit, template, null, model), policy);
    }

    /**
     * A page that says why there is no other.
     * @param request what was asked
     * @param status what happened
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> error(HttpServletRequest request, HttpStatus status) {
        String reason = switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN -> "forbidden";
            case CONFLICT, PRECONDITION_FAILED -> "changed";
            case TOO_MANY_REQUESTS -> "many";
            case CONTENT_TOO_LARGE -> "large";
            default -> status.is5xxServerError() ? "unavailable" : "refused";
        };
        return own(this.visits.of(request), status, "error", Map.of("reason", reason));
    }

    /**
     * Where a form leads to once it has done something, so that loading the page again
     * does not do it again.
     * @param path a local path, encoded
     * @return 303
     */
    public static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
    }

    /**
     * Sends a page from where there is no Spring MVC yet.
     * @param response what it becomes
     * @param page the answer
     * @throws IOException if the client is gone
     */
    public static void send(HttpServletResponse response, ResponseEntity<byte[]> page) throws IOException {
        response.setStatus(page.getStatusCode().value());
        page.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
        byte[] body = Objects.requireNonNull(page.getBody());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] render(Visit visit, String template, @Nullable String path, Map<String, Object> model) {
        Context context = new Context(visit.locale(), model);
        context.setVariable("visit", visit);
        context.setVariable("words", this.dictionary.words(visit.locale()));
        context.setVariable("assets", this.assets);
        // Only the layout of a whole page asks.
        context.setVariable("badge", new LazyContextVariable<Long>() {
            @Override
            protected Long loadValue() {
                return Pages.this.unread.of(visit.caller());
            }
        });
        context.setVariable("baseUrl", this.properties.baseUrl().toString());
        if (path != null) {
            context.setVariable("canonical", this.properties.baseUrl() + path);
        }
        return this.templates.process(template, context).getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> kept(Visit visit, byte[] html, String policy, Duration maxAge) {
        byte[] body = visit.gzip() ? Gzip.of(html) : html;
        return head(visit, HttpStatus.OK, policy).cacheControl(CacheControl.maxAge(maxAge).cachePublic())
            .eTag(EntityTag.of(body))
            .body(body);
    }

    private static ResponseEntity<byte[]> ours(Visit visit, HttpStatusCode status, byte[] html, String policy) {
        return head(visit, status, policy).cacheControl(CacheControl.noStore())
            .body(visit.gzip() ? Gzip.of(html) : html);
    }

    private static ResponseEntity.BodyBuilder head(Visit visit, HttpStatusCode status, String policy) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
            .contentType(HTML)
            .header("Content-Security-Policy", policy)
            .header(HttpHeaders.VARY, VARY)
            .header(HttpHeaders.CONTENT_LANGUAGE, visit.locale().toLanguageTag());
        return visit.gzip() ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
    }

}
