package dev.plaudit.gateway.pages;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
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
        return asset.file().answer(visit, asset.version().equals(v) ? FOR_EVER : FOR_NOW);
    }

}
