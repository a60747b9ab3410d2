package dev.plaudit.highlights.statistics;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.documents.CsvTable;
import dev.plaudit.highlights.documents.DocumentAnswer;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;

/**
 * Public reading of the numbers of a period.
 */
@RestController
@Tag(name = "Statistics")
class StatisticsController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=utf-8");

    private final CountAchievements count;

    private final Achievements achievements;

    private final JsonMapper json;

    StatisticsController(CountAchievements count, Achievements achievements, JsonMapper json) {
        this.count = count;
        this.achievements = achievements;
        this.json = json;
    }

    @GetMapping("/api/v1/statistics")
    @Operation(summary = "What was achieved, counted")
    @AsksForNumbers
    ResponseEntity<Ready<Statistics>> statistics(HttpServletRequest request) {
        Question question = asked(request);
        return DocumentAnswer.in(question.language(),
                PublicAnswer.json(this.json.writeValueAsBytes(this.count.of(question))));
    }

    @GetMapping("/api/v1/statistics.csv")
    @Operation(summary = "What was achieved, counted, as a table (RFC 4180)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @AsksForNumbers
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        Question question = asked(request);
        return DocumentAnswer.open(StatisticsTable.of(this.count.of(question)), CsvTable.TYPE, question.language(),
                null);
    }

    @GetMapping("/api/v1/statistics.svg")
    @Operation(summary = "How many achievements there are in each group, as a chart")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "image/svg+xml"))
    @AsksForNumbers
    ResponseEntity<byte[]> chart(HttpServletRequest request) {
        Question question = asked(request);
        return DocumentAnswer.open(StatisticsChart.of(this.count.of(question), question.language()), SVG,
                question.language(), StatisticsChart.STYLE);
    }

    private Question asked(HttpServletRequest request) {
        return Question.asked(request, this.achievements.catalogue().schema());
    }

}
