package dev.plaudit.gateway.pages.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * What was achieved, counted: as numbers, as bars, as a table, and as files.
 */
@RestController
class StatisticsController {

    private static final List<String> GROUPINGS = List.of("region", "country", "program", "kind", "topic", "period");

    private static final List<String> NAMES = List.of("period", "groupBy", "program", "region", "country", "kind",
            "topic");

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    StatisticsController(Api api, Pages pages, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    @GetMapping("/statistics")
    ResponseEntity<byte[]> statistics(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        Asked asked = Asked.of("/statistics", query, NAMES);
        String language = visit.locale().getLanguage();
        Map<String, Object> model = new HashMap<>();
        try (Together together = new Together()) {
            var numbers = together.ask(() -> this.api.find(Lists.ANYBODY,
                    asked.on(ApiPath.of("statistics")).with("lang", language), Numbers.class));
            var quarters = together.ask(this::quarters);
            model.put("asked", asked);
            model.put("choices", choices(visit, asked, quarters.ifKnown().orElse(Map.of())));
            model.put("table", asked.on(ApiPath.of("statistics.csv")).with("lang", language).text());
            model.put("chart", asked.on(ApiPath.of("statistics.svg")).with("lang", language).text());
            numbers.get().ifPresent((found) -> model.put("numbers", found.value()));
        }
        if (!model.containsKey("numbers")) {
            return this.pages.own(visit, HttpStatus.BAD_REQUEST, "reading/statistics", model);
        }
        return this.pages.answer(visit, "reading/statistics", asked.address(), model, Lists.MAX_AGE);
    }

    private Map<String, List<Choice>> choices(Visit visit, Asked asked, Map<String, Long> quarters) {
        Words words = this.dictionary.words(visit.locale());
        Map<String, List<Choice>> choices = new HashMap<>();
        choices.put("period", Choice.of(withYears(quarters), asked.text("period"), words::period));
        String grouping = asked.text("groupBy").isEmpty() ? GROUPINGS.getFirst() : asked.text("groupBy");
        choices.put("groupBy",
                GROUPINGS.stream()
                    .map((name) -> new Choice(name, words.of("statistics.by", name), null, name.equals(grouping)))
                    .toList());
        choices.put("program", named(visit, "programs", asked.text("program"), words::program));
        choices.put("region", named(visit, "regions", asked.text("region"), words::region));
        return choices;
    }

    private List<Choice> named(Visit visit, String vocabulary, String asked, UnaryOperator<String> label) {
        Map<String, String> names = new LinkedHashMap<>(this.dictionary.all(vocabulary, visit.locale()));
        if (!asked.isEmpty()) {
            names.computeIfAbsent(asked, label);
        }
        return names.entrySet()
            .stream()
            .map((name) -> new Choice(name.getKey(), name.getValue(), null, name.getKey().equals(asked)))
            .toList();
    }

    private Map<String, Long> quarters() throws ServiceFailedException {
        ApiPath path = ApiPath.of("achievements").with("limit", 1).with("facets", "quarter");
        return this.api.list(Lists.ANYBODY, path, Object.class).facets().getOrDefault("quarter", Map.of());
    }

    /** The newest first, and each year before its quarters. */
    private static Map<String, Long> withYears(Map<String, Long> quarters) {
        Map<String, Long> periods = new LinkedHashMap<>();
        quarters.keySet().stream().sorted((one, other) -> other.compareTo(one)).forEach((quarter) -> {
            String year = quarter.substring(0, Math.min(4, quarter.length()));
            periods.computeIfAbsent(year, (any) -> inYear(quarters, year));
            periods.put(quarter, quarters.getOrDefault(quarter, 0L));
        });
        return periods;
    }

    private static long inYear(Map<String, Long> quarters, String year) {
        return quarters.entrySet()
            .stream()
            .filter((entry) -> entry.getKey().startsWith(year))
            .mapToLong(Map.Entry::getValue)
            .sum();
    }

}
