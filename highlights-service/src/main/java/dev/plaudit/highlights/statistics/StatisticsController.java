package dev.plaudit.highlights.statistics;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Public reading of the numbers of a period.
 */
@RestController
@Tag(name = "Statistics")
class StatisticsController {

    private static final Set<String> PARAMETERS = Set.of("period", "groupBy");

    private final CountAchievements count;

    private final JsonMapper json;

    StatisticsController(CountAchievements count, JsonMapper json) {
        this.count = count;
        this.json = json;
    }

    @GetMapping("/api/v1/statistics")
    @Operation(summary = "What was achieved, counted")
    ResponseEntity<Ready<Statistics>> statistics(@RequestParam(required = false) @Parameter(
            description = "A quarter 2021-Q3, week 2021-W35, month 2021-09 or year 2021; all time without") @Nullable String period,
            @RequestParam(defaultValue = "region") @Parameter(description = Grouping.NAMES) String groupBy,
            HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                throw new BadParameterException(name, "There is no such parameter");
            }
        }
        Grouping grouping = Grouping.named(groupBy)
            .orElseThrow(() -> new BadParameterException("groupBy", "It is one of " + Grouping.NAMES));
        return PublicAnswer.json(this.json.writeValueAsBytes(this.count.of(checked(period), grouping)));
    }

    private static @Nullable String checked(@Nullable String period) {
        try {
            return (period != null) ? new Period(period).text() : null;
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException("period", String.valueOf(ex.getMessage()));
        }
    }

}
