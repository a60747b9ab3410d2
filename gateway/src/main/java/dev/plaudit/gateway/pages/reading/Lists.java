package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Shows lists that can be narrowed. Templates know the page of the list as
 * {@code listing}, what was asked as {@code asked}, and what else can be asked as
 * {@code choices}.
 */
@Component
class Lists {

    static final Caller ANYBODY = new Caller.Anonymous();

    static final Duration MAX_AGE = Duration.ofMinutes(1);

    /** For a page that lacks a part, which may be back soon. */
    static final Duration INCOMPLETE = Duration.ofSeconds(5);

    private static final int PAGE = 20;

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    Lists(Api api, Pages pages, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    /**
     * Answers with a page of a list. What the service refuses, as a date that is none, is
     * said beside all that was asked.
     */
    <T> ResponseEntity<byte[]> answer(Visit visit, Narrowed<T> list, MultiValueMap<String, String> query)
            throws ServiceFailedException {
        Asked asked = list.asked(query);
        return answer(visit, list, asked, asked.on(ApiPath.of(list.name())), (words, listing) -> words::value);
    }

    /**
     * The same for a list that asks the service, or names what it is narrowed to, in its
     * own way.
     */
    <T> ResponseEntity<byte[]> answer(Visit visit, Narrowed<T> list, Asked asked, ApiPath path, Naming<T> naming)
            throws ServiceFailedException {
        Words words = this.dictionary.words(visit.locale());
        ApiPath whole = path.with("limit", PAGE)
            .with("facets", String.join(",", list.facets()))
            .with("cursor", asked.cursor());
        try {
            Listing<T> listing = this.api.list(ANYBODY, whole, list.item());
            return this.pages.answer(visit, list.template(), asked.address(),
                    model(list, asked, listing, naming.labels(words, listing)), MAX_AGE);
        }
        catch (NotFoundException ex) {
            Listing<T> nothing = Listing.none();
            Map<String, Object> model = model(list, asked, nothing, naming.labels(words, nothing));
            model.put("refused", true);
            return this.pages.own(visit, HttpStatus.BAD_REQUEST, list.template(), model);
        }
    }

    private static <T> Map<String, Object> model(Narrowed<T> list, Asked asked, Listing<T> listing,
            BinaryOperator<String> labels) {
        Map<String, List<Choice>> choices = new HashMap<>();
        for (String name : list.facets()) {
            choices.put(name,
                    Choice.of(listing.facets().get(name), asked.text(name), (value) -> labels.apply(name, value)));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        model.put("listing", listing);
        model.put("choices", choices);
        return model;
    }

    /**
     * How the values of facets are called.
     *
     * @param <T> what the list is of
     */
    @FunctionalInterface
    interface Naming<T> {

        /**
         * Names values.
         * @param words of the reader's language
         * @param listing what is shown, which may tell names
         * @return what is called how, from a facet and a value of it
         */
        BinaryOperator<String> labels(Words words, Listing<T> listing);

    }

}
