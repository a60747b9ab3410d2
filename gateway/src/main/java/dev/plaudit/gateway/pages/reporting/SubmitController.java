package dev.plaudit.gateway.pages.reporting;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Where a report begins: with a link, pasted or shared from elsewhere, or without one.
 * Nothing is stored here.
 */
@RestController
class SubmitController {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Api api;

    private final Pages pages;

    private final ReportForm forms;

    private final Drafts drafts;

    private final Search search;

    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    SubmitController(Api api, Pages pages, ReportForm forms, Drafts drafts, Search search) {
        this.api = api;
        this.pages = pages;
        this.forms = forms;
        this.drafts = drafts;
        this.search = search;
    }

    /**
     * Also what other programs of a phone share to.
     */
    @GetMapping("/submit")
    ResponseEntity<byte[]> begin(Visit visit, @RequestParam @Nullable String kind, @RequestParam @Nullable String url,
            @RequestParam @Nullable String title, @RequestParam @Nullable String text) throws ServiceFailedException {
        visit.member();
        if (url == null && title == null && text == null) {
            return (kind != null) ? this.forms.page(visit).show(Typed.nothing().with("kind", kind))
                    : start(visit, "", null);
        }
        String words = (text != null) ? text.strip() : "";
        String shared = (url != null && !url.isBlank()) ? url.strip() : null;
        Matcher address = ADDRESS.matcher(words);
        // Many programs share an address as a text, after what they call it.
        if (shared == null && address.find()) {
            shared = address.group();
            words = words.replace(shared, "").strip();
        }
        Typed said = Filled.with(title, words, shared);
        if (kind != null) {
            said = said.with("kind", kind);
        }
        return (shared != null) ? prefilled(visit, shared, said) : this.forms.page(visit).show(said);
    }

    @PostMapping("/submit")
    ResponseEntity<byte[]> link(Visit visit, @RequestParam(defaultValue = "") String url)
            throws ServiceFailedException {
        String pasted = url.strip();
        return pasted.isEmpty() ? this.forms.page(visit).show(Typed.nothing())
                : prefilled(visit, pasted, Typed.nothing());
    }

    /**
     * What may be the same as what is being typed, as a part of the form.
     */
    @GetMapping("/submit/duplicates")
    ResponseEntity<byte[]> duplicates(Visit visit, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        Typed form = Filled.with(typed.get("title"), null, typed.get("links.0.url"))
            .with("date", typed.get("date"))
            .with("id", typed.get("id"));
        return this.pages.own(visit, "reporting/duplicates",
                Map.of("duplicates", this.drafts.duplicates(visit.member(), form)));
    }

    /**
     * Records that can be named, as a part of the form.
     */
    @GetMapping("/submit/find")
    ResponseEntity<byte[]> find(Visit visit, @RequestParam String list, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        List<Search.Match> found = this.search.find(visit.member(), list,
                typed.getOrDefault("find." + list, "").strip());
        return this.pages.own(visit, "reporting/options", Map.of("list", list, "found", found));
    }

    private ResponseEntity<byte[]> prefilled(Visit visit, String url, Typed said) throws ServiceFailedException {
        Outcome outcome;
        try {
            outcome = this.api.send(visit.member(), HttpMethod.POST, ApiPath.of("link-previews"), null,
                    Map.of("url", url));
        }
        catch (ServiceFailedException ex) {
            // What a link says only saves typing.
            return this.forms.page(visit).with("unread", "unreachable").show(withLink(said, url));
        }
        return switch (outcome) {
            case Outcome.Refused refused -> start(visit, url, refused);
            case Outcome.Done done -> {
                LinkPreview preview = this.json.treeToValue(done.body(), LinkPreview.class);
                yield this.forms.page(visit)
                    .with("preview", preview)
                    .with("unread", preview.fetched() ? null : preview.reason())
                    .with("duplicates", preview.duplicates())
                    .show(together(Filled.with(preview), said));
            }
        };
    }

    private ResponseEntity<byte[]> start(Visit visit, String url, Outcome.@Nullable Refused refused)
            throws ServiceFailedException {
        visit.member();
        Map<String, Object> model = (refused != null) ? Map.of("url", url, "refused", refused) : Map.of("url", url);
        return this.pages.own(visit, (refused != null) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "reporting/submit", model);
    }

    private static Typed withLink(Typed said, String url) {
        return said.rows("links").isEmpty() ? said.plus("links", Map.of("url", url)) : said;
    }

    /** What somebody said wins over what the page says. */
    private static Typed together(Typed preview, Typed said) {
        Typed both = preview;
        for (Map.Entry<String, String> value : said.values().entrySet()) {
            both = both.with(value.getKey(), value.getValue());
        }
        return both;
    }

}
