package dev.plaudit.highlights.reports;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.documents.CsvTable;
import dev.plaudit.highlights.documents.DocumentAnswer;
import dev.plaudit.highlights.documents.InlineStyle;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.reports.ReportParameters.Asked;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;

/**
 * Public reading of what one person or community did.
 */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final CompileReport compile;

    private final ReportParameters parameters;

    private final JsonMapper json;

    ReportController(CompileReport compile, ReportParameters parameters, JsonMapper json) {
        this.compile = compile;
        this.parameters = parameters;
        this.json = json;
    }

    @GetMapping("/people/{slug}")
    @Operation(summary = "What a person did in a period")
    @AsksForReport
    ResponseEntity<Ready<Report>> person(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return json(this.compile.ofPerson(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/people/{slug}.md")
    @Operation(summary = "What a person did in a period, as CommonMark")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/markdown"))
    @AsksForReport
    ResponseEntity<byte[]> personMarkdown(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return markdown(this.compile.ofPerson(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/people/{slug}.csv")
    @Operation(summary = "What a person did in a period, as a table (RFC 4180)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @AsksForReport
    ResponseEntity<byte[]> personTable(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return table(this.compile.ofPerson(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/people/{slug}.html")
    @Operation(summary = "What a person did in a period, as a page to print")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html"))
    @AsksForReport
    ResponseEntity<byte[]> personPage(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return page(this.compile.ofPerson(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/communities/{slug}")
    @Operation(summary = "What a community did in a period")
    @AsksForReport
    ResponseEntity<Ready<Report>> community(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return json(this.compile.ofCommunity(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/communities/{slug}.md")
    @Operation(summary = "What a community did in a period, as CommonMark")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/markdown"))
    @AsksForReport
    ResponseEntity<byte[]> communityMarkdown(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return markdown(this.compile.ofCommunity(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/communities/{slug}.csv")
    @Operation(summary = "What a community did in a period, as a table (RFC 4180)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @AsksForReport
    ResponseEntity<byte[]> communityTable(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return table(this.compile.ofCommunity(slug, asked.period(), asked.language()), asked.language());
    }

    @GetMapping("/communities/{slug}.html")
    @Operation(summary = "What a community did in a period, as a page to print")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html"))
    @AsksForReport
    ResponseEntity<byte[]> communityPage(@PathVariable String slug, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return page(this.compile.ofCommunity(slug, asked.period(), asked.language()), asked.language());
    }

    private ResponseEntity<Ready<Report>> json(Report report, Language language) {
        return DocumentAnswer.in(language, PublicAnswer.json(this.json.writeValueAsBytes(report)));
    }

    private static ResponseEntity<byte[]> markdown(Report report, Language language) {
        return text(ReportMarkdown.of(report, language), ReportMarkdown.TYPE, language, null);
    }

    private static ResponseEntity<byte[]> table(Report report, Language language) {
        return DocumentAnswer.open(ReportTable.of(report), CsvTable.TYPE, language, null);
    }

    private static ResponseEntity<byte[]> page(Report report, Language language) {
        return text(ReportPage.of(report, language), HTML, language, ReportPage.STYLE);
    }

    private static ResponseEntity<byte[]> text(String text, MediaType type, Language language,
            @Nullable InlineStyle style) {
        return DocumentAnswer.open(text.getBytes(StandardCharsets.UTF_8), type, language, style);
    }

}
