package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.GatewayProperties;

/**
 * Makes an HTML answer of a template. Pages are rendered before they are answered, so
 * that they have an entity tag and a length, and HEAD is like GET.
 */
@Component
public class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Ends with the targets of forms, so that a page can name more of them. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final ITemplateEngine templates;

    private final GatewayProperties properties;

    Pages(ITemplateEngine templates, GatewayProperties properties) {
        this.templates = templates;
        this.properties = properties;
    }

    /**
     * A page that is the same for everybody.
     * @param template the template's name
     * @param path the page's own path, for its canonical address
     * @param model what the template shows
     * @param maxAge how long it may be kept
     * @return the answer
     */
    public ResponseEntity<byte[]> answer(String template, String path, Map<String, Object> model, Duration maxAge) {
        Context context = new Context(Locale.ENGLISH, model);
        context.setVariable("canonical", this.properties.baseUrl() + path);
        byte[] html = this.templates.process(template, context).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
            .contentType(HTML)
            .header("Content-Security-Policy", POLICY)
            .cacheControl(CacheControl.maxAge(maxAge).cachePublic())
            .eTag(EntityTag.of(html))
            .body(html);
    }

    /**
     * A page for one reader.
     * @param template the template's name
     * @param model what the template shows
     * @param formTargets the origins, besides ours, that its forms may end at
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> own(String template, Map<String, Object> model, List<String> formTargets) {
        byte[] html = this.templates.process(template, new Context(Locale.ENGLISH, model))
            .getBytes(StandardCharsets.UTF_8);
        String policy = Stream.concat(Stream.of(POLICY), formTargets.stream()).collect(Collectors.joining(" "));
        return ResponseEntity.ok()
            .contentType(HTML)
            .header("Content-Security-Policy", policy)
            .cacheControl(CacheControl.noStore())
            .body(html);
    }

    /**
     * A page that says why there is no other.
     * @param status what happened
     * @return the answer, not to be kept
     */
    public ResponseEntity<byte[]> error(HttpStatus status) {
        Context context = new Context(Locale.ENGLISH);
        context.setVariable("missing", status == HttpStatus.NOT_FOUND);
        context.setVariable("refused", status == HttpStatus.FORBIDDEN);
        byte[] html = this.templates.process("error", context).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(status)
            .contentType(HTML)
            .header("Content-Security-Policy", POLICY)
            .cacheControl(CacheControl.noStore())
            .body(html);
    }

}
