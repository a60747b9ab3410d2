package dev.plaudit.gateway.pages;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Remembers which language a reader has chosen, in a cookie that says nothing else. It is
 * set only for who chooses.
 */
@RestController
public class LanguageController {

    /**
     * Where the choice is sent to.
     */
    public static final String PATH = "/language";

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean secure;

    LanguageController(GatewayProperties properties) {
        this.secure = "https".equals(properties.baseUrl().getScheme());
    }

    @PostMapping(PATH)
    ResponseEntity<Void> choose(@RequestParam(Visits.LANGUAGE) String language,
            @RequestParam(name = "return") @Nullable String from) {
        if (Visits.LOCALES.stream().noneMatch((locale) -> locale.getLanguage().equals(language))) {
            throw new NotFoundException();
        }
        ResponseCookie cookie = ResponseCookie.from(Visits.LANGUAGE, language)
            .path("/")
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .secure(this.secure)
            .sameSite("Lax")
            .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.SET_COOKIE, cookie.toString())
            .header(HttpHeaders.LOCATION, withoutLanguage(LocalPath.of(from)))
            .build();
    }

    /** What stands in the address would win over what is chosen now. */
    private static String withoutLanguage(String path) {
        return UriComponentsBuilder.fromUriString(path).replaceQueryParam(Visits.LANGUAGE).build(true).toUriString();
    }

}
