package dev.plaudit.gateway.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.Api.Tagged;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * What all pages of the editor do alike: read the draft, send a change of it, and say
 * what somebody else did where both have changed it.
 */
@Component
class Editors {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    /** Of what a digest does not tell, which is little at a time. */
    private static final int MOST_ASKED = 20;

    private final Api api;

    private final Pages pages;

    Editors(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    Tagged<Draft> draft(Visit visit, String slug) throws ServiceFailedException {
        return this.api.read(visit.member(), path(slug, "draft"), Draft.class);
    }

    Told told(Visit visit, String slug) throws ServiceFailedException {
        return this.api.read(visit.member(), path(slug, "draft", "issue"), Told.class).value();
    }

    /**
     * What achievements are called: as the digest does, or as their records do where it
     * does not tell of them any more.
     * @param ids achievements; of many, the first
     * @return titles by id, without those that nobody may read
     */
    Map<String, String> titles(Visit visit, String slug, Stream<String> ids) throws ServiceFailedException {
        Map<String, String> titles = new HashMap<>();
        told(visit, slug).items().forEach((id, item) -> titles.put(id, item.title()));
        try (Together together = new Together()) {
            Map<String, Together.Answer<Optional<Tagged<Named>>>> asked = new HashMap<>();
            ids.filter((id) -> !titles.containsKey(id))
                .limit(MOST_ASKED)
                .forEach((id) -> asked.put(id, together
                    .ask(() -> this.api.find(visit.member(), ApiPath.of("achievements", id), Named.class))));
            asked.forEach((id, answer) -> answer.ifKnown()
                .flatMap(Function.identity())
                .ifPresent((found) -> titles.put(id, found.value().title())));
        }
        return titles;
    }

    /**
     * The address of a part of a digest.
     * @throws NotFoundException if nothing can be called so
     */
    static ApiPath path(String slug, String... more) {
        if (!SLUG.matcher(slug).matches()) {
            throw new NotFoundException();
        }
        List<String> names = new ArrayList<>(List.of("digests", slug));
        names.addAll(List.of(more));
        return ApiPath.of(names.toArray(new String[0]));
    }

    /**
     * Changes what is composed, as it was when the form was shown.
     */
    Outcome change(Visit visit, String slug, Form form, Map<String, ?> changes) throws ServiceFailedException {
        return this.api.send(visit.member(), HttpMethod.PATCH, path(slug), form.given(Form.TAG), changes);
    }

    /**
     * Takes a step of a form. Where a service gives no answer, the page has what was
     * typed, to be sent again.
     */
    ResponseEntity<byte[]> take(Visit visit, Form form, Step step) {
        try {
            return step.take();
        }
        catch (ServiceFailedException ex) {
            return this.pages.own(visit, ex.status(), "editing/unsent", Map.of("form", form));
        }
    }

    /**
     * A page with a form.
     */
    ResponseEntity<byte[]> page(Visit visit, String template, Tagged<Draft> draft, Form form,
            Map<String, Object> more) {
        return this.pages.own(visit, template, model(draft, form, more));
    }

    /**
     * The same page after the form was not taken, with what was typed. What it is based
     * on from here on is the state that is there now, and what others did to get there is
     * said.
     */
    ResponseEntity<byte[]> refused(Visit visit, String template, Tagged<Draft> draft, Form typed,
            Outcome.Refused refused, Map<String, Object> more) throws ServiceFailedException {
        Map<String, Object> model = model(draft, typed, more);
        model.put("refused", refused);
        if (refused.isChanged()) {
            model.put("meanwhile", meanwhile(visit, draft.value(), typed.text(Form.SEEN)));
        }
        return this.pages.own(visit, HttpStatusCode.valueOf(refused.status()), template, model);
    }

    private static Map<String, Object> model(Tagged<Draft> draft, Form form, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("draft", draft.value());
        model.put("tag", (draft.tag() != null) ? draft.tag() : "");
        model.put("form", form);
        return model;
    }

    private List<Saved.Shown> meanwhile(Visit visit, Draft draft, String seen) throws ServiceFailedException {
        List<Saved> all = List
            .of(this.api.read(visit.member(), path(draft.slug(), "draft", "revisions"), Saved[].class).value());
        List<Saved> since = all.stream().filter((saved) -> saved.isAfter(seen)).toList();
        return Saved.shown(since, draft, titles(visit, draft.slug(), Saved.achievements(since)));
    }

    /**
     * What an achievement is called.
     */
    private record Named(String title) {
    }

    /**
     * Something that a form does.
     */
    @FunctionalInterface
    interface Step {

        /**
         * Does it.
         * @return where it leads
         */
        ResponseEntity<byte[]> take() throws ServiceFailedException;

    }

}
