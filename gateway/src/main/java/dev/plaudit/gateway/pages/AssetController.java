package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.problems.NotFoundException;

/**
 * Serves the {@link Assets}. Who asks for a version that is no longer there gets the one
 * that is, for a short time.
 */
@RestController
class AssetController {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private static final CacheControl FOR_NOW = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping(Assets.PATH + "{name}")
    ResponseEntity<byte[]> asset(Visit visit, @PathVariable String name, @RequestParam(name = "v") @Nullable String v) {
        Assets.Asset asset = this.assets.find(name);
        if (asset == null) {
            throw new NotFoundException();
        }
        boolean gzip = visit.gzip() && asset.gzip().length < asset.content().length;
        byte[] body = gzip ? asset.gzip() : asset.content();
        boolean text = asset.type().getType().equals("text");
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .contentType(text ? new MediaType(asset.type(), StandardCharsets.UTF_8) : asset.type())
            .cacheControl(asset.version().equals(v) ? FOR_EVER : FOR_NOW)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .eTag(EntityTag.of(body));
        return (gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).body(body);
    }

}
