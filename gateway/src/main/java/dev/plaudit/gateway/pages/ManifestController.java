package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets browsers install the site (W3C Web Application Manifest), so that what is shared
 * on a phone begins a report.
 */
@RestController
class ManifestController {

    private static final MediaType TYPE = MediaType.parseMediaType("application/manifest+json");

    private static final String NAME = "Plaudit";

    private final Assets assets;

    private final MessageSource messages;

    private final JsonMapper json = JsonMapper.builder().build();

    ManifestController(Assets assets, MessageSource messages) {
        this.assets = assets;
        this.messages = messages;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest(Visit visit) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", NAME);
        manifest.put("short_name", NAME);
        manifest.put("description", message(visit, "site.about"));
        manifest.put("lang", visit.locale().toLanguageTag());
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#fdfcf9");
        manifest.put("theme_color", "#0b57a4");
        manifest.put("icons",
                List.of(icon("favicon.svg", "any", "image/svg+xml", "any"),
                        icon("icon-192.png", "192x192", "image/png", "any"),
                        icon("icon-512.png", "512x512", "image/png", "any"),
                        icon("icon-maskable.png", "512x512", "image/png", "maskable")));
        manifest.put("shortcuts", List.of(Map.of("name", message(visit, "site.submit"), "url", "/submit"),
                Map.of("name", message(visit, "site.submissions"), "url", "/submissions")));
        // By GET, since nothing is stored before somebody has looked at it.
        manifest.put("share_target", Map.of("action", "/submit", "method", "GET", "params",
                Map.of("title", "title", "text", "text", "url", "url")));
        byte[] body = this.json.writeValueAsBytes(manifest);
        return ResponseEntity.ok()
            .contentType(new MediaType(TYPE, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
            .eTag(EntityTag.of(body))
            .body(body);
    }

    private Map<String, Object> icon(String name, String sizes, String type, String purpose) {
        return Map.of("src", this.assets.path(name), "sizes", sizes, "type", type, "purpose", purpose);
    }

    private String message(Visit visit, String key) {
        return this.messages.getMessage(key, null, visit.locale());
    }

}
