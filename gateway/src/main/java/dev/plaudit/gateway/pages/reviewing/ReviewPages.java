package dev.plaudit.gateway.pages.reviewing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * The queue, with one submission beside it.
 */
@Component
class ReviewPages {

    private static final int PAGE = 50;

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    private final Clock clock;

    ReviewPages(Api api, Pages pages, Dictionary dictionary, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    ResponseEntity<byte[]> show(Visit visit, QueueFilter filter, @Nullable String cursor, Beside beside)
            throws ServiceFailedException {
        Caller caller = visit.member();
        Map<String, Object> model = new HashMap<>();
        try (Together together = new Together()) {
            var queue = together.ask(() -> this.api.list(caller,
                    filter.on(ApiPath.of("reviews")
                        .with("limit", PAGE)
                        .with("cursor", cursor)
                        .with("facets", List.of("kind", "program", "region"))),
                    Submission.class));
            var reasons = together.ask(
                    () -> this.api.list(caller, ApiPath.of("review-reasons").with("limit", 100), ReasonTemplate.class));
            String id = beside.id();
            if (id != null) {
                var one = together.ask(() -> this.api.read(caller, ApiPath.of("reviews", id), JsonNode.class));
                var comments = together
                    .ask(() -> this.api.find(caller, ApiPath.of("achievements", id, "comments"), Conversation.class));
                var nominations = together.ask(
                        () -> this.api.find(caller, ApiPath.of("achievements", id, "nominations"), Nomination[].class));
                tell(model, visit, one.get());
                model.put("comments", known(comments).map(Conversation::items).orElse(List.of()));
                model.put("nominations", known(nominations).map(List::of).orElse(List.of()));
            }
            Listing<Submission> waiting = queue.get();
            model.put("queue", waiting);
            model.put("reasons", reasons.ifKnown().map(Listing::items).orElse(List.of()));
            model.put("filter", filter);
            model.put("now", this.clock.instant());
            model.put("next",
                    waiting.items()
                        .stream()
                        .filter((item) -> !item.id().equals(id))
                        .findFirst()
                        .map(Submission::id)
                        .orElse(""));
        }
        beside.addTo(model);
        Outcome.Refused refused = beside.refused();
        return this.pages.own(visit, (refused != null) ? HttpStatus.valueOf(refused.status()) : HttpStatus.OK,
                "reviewing/queue", model);
    }

    private void tell(Map<String, Object> model, Visit visit, Api.Tagged<JsonNode> one) throws ServiceFailedException {
        JsonNode achievement = one.value();
        Words words = this.dictionary.words(visit.locale());
        Map<String, List<String>> told = Told.of(achievement, words);
        model.put("one", this.api.as(achievement, Decided.class));
        model.put("tag", Optional.ofNullable(one.tag()).orElse(""));
        model.put("told", told);
        for (String earlier : List.of("returned", "approved")) {
            if (achievement.path(earlier).isObject()) {
                model.put("changesSince", earlier);
                model.put("changes", changes(Told.of(achievement.path(earlier), words), told, earlier));
                break;
            }
        }
    }

    private static List<FieldChange> changes(Map<String, List<String>> before, Map<String, List<String>> now,
            String earlier) {
        Map<String, List<String>> comparable = new LinkedHashMap<>(now);
        if (earlier.equals("returned")) {
            // What was sent back is kept without its images, so nobody knows what became
            // of them.
            comparable.remove("images");
        }
        return FieldChange.between(before, comparable);
    }

    private static <T> Optional<T> known(Together.Answer<Optional<Api.Tagged<T>>> answer) {
        return answer.ifKnown().flatMap((found) -> found).map(Api.Tagged::value);
    }

    /**
     * What stands beside the queue.
     *
     * @param id the submission that is looked at, or null
     * @param refused why a decision about it was not taken, or null
     * @param typed what was typed then
     * @param note the key of a message that says what was done, or null
     * @param undo the submission whose decision can still be taken back, or null
     */
    record Beside(@Nullable String id, Outcome.@Nullable Refused refused, Map<String, String> typed,
            @Nullable String note, @Nullable String undo) {

        private static final String SAFE = "[A-Za-z0-9._-]{1,100}";

        Beside {
            if (id != null && !id.matches(SAFE)) {
                throw new NotFoundException();
            }
        }

        static Beside none() {
            return new Beside(null, null, Map.of(), null, null);
        }

        void addTo(Map<String, Object> model) {
            model.put("typed", this.typed);
            if (this.refused != null) {
                model.put("refused", this.refused);
            }
            if (this.note != null) {
                model.put("note", this.note);
            }
            if (this.undo != null && this.undo.matches(SAFE)) {
                model.put("undo", this.undo);
            }
        }

    }

    record ReasonTemplate(String id, Map<String, String> name, Map<String, String> text, List<String> decisions) {
    }

    /**
     * What was said and done about a submission, besides what it tells.
     */
    record Decided(String id, long version, String status, String title, @Nullable String language,
            Submission.@Nullable Reporter submittedBy, @Nullable String submittedAt, @Nullable List<Review> reviews,
            @Nullable Held held, @Nullable String duplicateOf, @Nullable List<Image> images) {

        record Image(@Nullable String ref, @Nullable String alt, @Nullable String caption, @Nullable List<Size> sizes) {

            /** The largest size that is kept here, or null for an image of elsewhere. */
            public @Nullable Size shown() {
                return (this.sizes == null || this.sizes.isEmpty()) ? null : this.sizes.getLast();
            }

        }

        record Size(int width, int height, String url) {
        }

        record Review(String decision, @Nullable String reason, @Nullable String duplicateOf, String name, String at,
                @Nullable List<FieldComment> comments) {
        }

        record FieldComment(String pointer, String text) {
        }

        record Held(String decision, @Nullable String reason, String name, @Nullable String releaseAt) {
        }

    }

    record Conversation(List<Comment> items) {

        record Comment(String id, String audience, String by, String name, boolean mine, @Nullable String text,
                boolean deleted, String at) {
        }

    }

    record Nomination(@Nullable String note, String at) {
    }

}
