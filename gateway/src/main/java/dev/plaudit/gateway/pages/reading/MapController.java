package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.EntityTag;
import dev.plaudit.gateway.pages.Gzip;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * The map that pages show beside a list of countries.
 */
@RestController
class MapController {

    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

    /** More than there are in the world. */
    private static final int MOST = 300;

    private final WorldMap map;

    private final Dictionary dictionary;

    MapController(WorldMap map, Dictionary dictionary) {
        this.map = map;
        this.dictionary = dictionary;
    }

    /**
     * Draws the world. There is no map of what is no country, so that nobody keeps one
     * for each of endless addresses.
     */
    @GetMapping("/map.svg")
    ResponseEntity<byte[]> map(Visit visit, @RequestParam String countries) {
        String[] codes = countries.split(",", MOST);
        Set<String> marked = new TreeSet<>(Arrays.asList(codes));
        if (!marked.stream().allMatch(this.map::knows)) {
            throw new NotFoundException();
        }
        byte[] svg = this.map.svg(marked, this.dictionary.words(visit.locale()));
        byte[] body = visit.gzip() ? Gzip.of(svg) : svg;
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
            .contentType(SVG)
            .cacheControl(FOR_A_DAY)
            .header("Content-Security-Policy", WorldMap.policy())
            .header(HttpHeaders.VARY, "Accept-Language, Accept-Encoding, Cookie")
            .header(HttpHeaders.CONTENT_LANGUAGE, visit.locale().toLanguageTag())
            .eTag(EntityTag.of(body));
        return (visit.gzip() ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer).body(body);
    }

}
