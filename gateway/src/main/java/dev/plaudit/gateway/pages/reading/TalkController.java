package dev.plaudit.gateway.pages.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Markdown;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Talks: all of them, and each with every time that it was given.
 */
@RestController
class TalkController {

    private static final Narrowed<TalkItem> TALKS = new Narrowed<>("talks", TalkItem.class,
            List.of("q", "speaker", "language", "topic", "event", "community"),
            List.of("speaker", "language", "topic"));

    private final Api api;

    private final Pages pages;

    private final Lists lists;

    private final String baseUrl;

    TalkController(Api api, Pages pages, Lists lists, GatewayProperties properties) {
        this.api = api;
        this.pages = pages;
        this.lists = lists;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/talks")
    ResponseEntity<byte[]> talks(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        Asked asked = TALKS.asked(query);
        return this.lists.answer(visit, TALKS, asked, asked.on(ApiPath.of("talks")), TalkController::labels);
    }

    @GetMapping("/talks/{slug}")
    ResponseEntity<byte[]> talk(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        TalkItem talk = this.api.read(Lists.ANYBODY, ApiPath.of("talks", Slug.required(slug)), TalkItem.class).value();
        Map<String, Object> model = new HashMap<>();
        model.put("talk", talk);
        model.put("told", Markdown.html(talk.summary(), 1));
        model.put("jsonLd", talk.jsonLd(this.baseUrl + "/talks/" + slug).script());
        return this.pages.answer(visit, "reading/talk", "/talks/" + slug, model, Lists.MAX_AGE);
    }

    /** Speakers are called as the talks on the page call them. */
    private static BinaryOperator<String> labels(Words words, Listing<TalkItem> listing) {
        Map<String, String> speakers = new HashMap<>();
        for (TalkItem talk : listing.items()) {
            List<Party> people = talk.speakers();
            if (people != null) {
                people.forEach((person) -> speakers.put(person.id(), person.name()));
            }
        }
        return (facet, value) -> facet.equals("speaker") ? speakers.getOrDefault(value, value)
                : words.value(facet, value);
    }

}
