package dev.plaudit.gateway.pages.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Finds records that a report can name.
 */
@Component
class Search {

    private static final int MOST = 6;

    /** What each list of a form can name, by the collection it is found in. */
    private static final Map<String, List<String>> COLLECTIONS = Map.of("credits", List.of("people", "communities"),
            "eventIds", List.of("events"), "talkIds", List.of("talks"));

    private final Api api;

    Search(Api api) {
        this.api = api;
    }

    /**
     * Whether a list names records.
     * @param list its name
     * @return false for a list that names none, or none at all
     */
    static boolean knows(String list) {
        return COLLECTIONS.containsKey(list);
    }

    /**
     * Looks for records. Who reports is found too, even if nobody reads of them yet,
     * since they may be one of those who did it.
     * @param reporter who reports
     * @param list the list of the form that is to name one
     * @param text what was typed
     * @return what was found, the best first
     * @throws ServiceFailedException if no service answers
     */
    List<Match> find(Caller.Member reporter, String list, String text) throws ServiceFailedException {
        if (text.isBlank()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        try (Together together = new Together()) {
            var answers = COLLECTIONS.getOrDefault(list, List.of())
                .stream()
                .map((collection) -> together.ask(
                        () -> this.api
                            .list(new Caller.Anonymous(), ApiPath.of(collection).with("q", text).with("limit", MOST),
                                    Found.class)
                            .items()
                            .stream()
                            .map((found) -> Match.of(collection, found))
                            .toList()))
                .toList();
            for (var answer : answers) {
                matches.addAll(answer.get());
            }
        }
        Match own = Match.of("people", reporter);
        if (list.equals("credits") && own.isCalled(text) && matches.stream().noneMatch(own::isSame)) {
            matches.addFirst(own);
        }
        return matches;
    }

    /**
     * The row that names a record.
     * @param picked the value of what was found
     * @return its fields, empty if it was none
     */
    static Map<String, String> row(String picked) {
        String[] parts = picked.split("\\|", 3);
        if (parts.length < 3) {
            return Map.of();
        }
        return switch (parts[0]) {
            case "people" -> Map.of("personId", parts[1], "name", parts[2]);
            case "communities" -> Map.of("communityId", parts[1], "name", parts[2]);
            default -> Map.of("id", parts[1], "name", parts[2]);
        };
    }

    record Found(String id, @Nullable String name, @Nullable String title, @Nullable String country,
            @Nullable String program, @Nullable List<String> programs, @Nullable String startDate) {
    }

    /**
     * Something that can be named.
     *
     * @param value what a form sends when it is chosen
     * @param collection where it was found
     * @param name what it is called
     * @param country where it is, or null
     * @param program of whom, or null
     * @param date when it was, or null
     */
    record Match(String value, String collection, String name, @Nullable String country, @Nullable String program,
            @Nullable String date) {

        static Match of(String collection, Found found) {
            String name = (found.name() != null) ? found.name() : (found.title() != null) ? found.title() : found.id();
            String program = (found.program() != null || found.programs() == null || found.programs().isEmpty())
                    ? found.program() : String.join(", ", found.programs());
            return new Match(value(collection, found.id(), name), collection, name, found.country(), program,
                    found.startDate());
        }

        static Match of(String collection, Caller.Member member) {
            return new Match(value(collection, member.personId(), member.name()), collection, member.name(), null, null,
                    null);
        }

        private static String value(String collection, String id, String name) {
            return collection + "|" + id + "|" + name;
        }

        /** Whether all words that were typed begin words of the name. */
        boolean isCalled(String text) {
            List<String> names = words(this.name);
            return words(text).stream().allMatch((word) -> names.stream().anyMatch((begun) -> begun.startsWith(word)));
        }

        boolean isSame(Match other) {
            return Objects.equals(row(this.value).get("personId"), row(other.value).get("personId"));
        }

        private static List<String> words(String text) {
            return List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        }

    }

}
