package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

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
    <T> ResponseEntity<byte[]> answer(Visit visit, String template, Asked asked, ApiPath path, Class<T> item,
            Naming<T> naming) throws ServiceFailedException {
        Words words = this.dictionary.words(visit.locale());
        ApiPath whole = path.with("limit", PAGE)
            .with("facets", String.join(",", naming.labels(words, Listing.none()).keySet()))
            .with("cursor", asked.cursor());
        Map<String, Object> model = new HashMap<>();
        model.put("asked", asked);
        try {
            Listing<T> listing = this.api.list(ANYBODY, whole, item);
            fill(model, listing, asked, naming.labels(words, listing));
            return this.pages.answer(visit, template, asked.address(), model, MAX_AGE);
        }
        catch (NotFoundException ex) {
            fill(model, Listing.none(), asked, naming.labels(words, Listing.none()));
            model.put("refused", true);
            return this.pages.own(visit, HttpStatus.BAD_REQUEST, template, model);
        }
    }

    private static <T> void fill(Map<String, Object> model, Listing<T> listing, Asked asked,
            Map<String, UnaryOperator<String>> labels) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        labels.forEach(
                (name, label) -> choices.put(name, Choice.of(listing.facets().get(name), asked.text(name), label)));
        model.put("listing", listing);
        model.put("choices", choices);
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
         * @return for each facet, in order, how its values are called
         */
        Map<String, UnaryOperator<String>> labels(Words words, Listing<T> listing);

    }

    static <K, V> Map<K, V> ordered(List<K> keys, Function<K, V> values) {
        Map<K, V> map = new LinkedHashMap<>();
        keys.forEach((key) -> map.put(key, values.apply(key)));
        return map;
    }

}
