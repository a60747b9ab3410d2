package dev.plaudit.highlights.reports;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

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
import dev.plaudit.highlights.reports.ReportParameters.Asked;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What the caller did, for themselves and for other programs.
 */
@RestController
@RequestMapping("/api/v1/me/achievements")
@Tag(name = "Own achievements")
class OwnReportController {

    private final CompileReport compile;

    private final ExportAchievements export;

    private final ReportParameters parameters;

    OwnReportController(CompileReport compile, ExportAchievements export, ReportParameters parameters) {
        this.compile = compile;
        this.export = export;
        this.parameters = parameters;
    }

    @GetMapping("/report")
    @Operation(summary = "What I did in a period, with what waits marked")
    @AsksForReport
    ResponseEntity<Report> report(Caller caller, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return DocumentAnswer.in(asked.language(),
                OwnAnswer.of(this.compile.own(caller, asked.period(), asked.language())));
    }

    @GetMapping("/report.md")
    @Operation(summary = "What I did in a period, as CommonMark")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/markdown"))
    @AsksForReport
    ResponseEntity<byte[]> markdown(Caller caller, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        String markdown = ReportMarkdown.of(this.compile.own(caller, asked.period(), asked.language()),
                asked.language());
        return DocumentAnswer.own(markdown.getBytes(StandardCharsets.UTF_8), ReportMarkdown.TYPE, asked.language());
    }

    @GetMapping("/report.csv")
    @Operation(summary = "What I did in a period, as a table (RFC 4180)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv"))
    @AsksForReport
    ResponseEntity<byte[]> table(Caller caller, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return DocumentAnswer.own(ReportTable.of(this.compile.own(caller, asked.period(), asked.language())),
                CsvTable.TYPE, asked.language());
    }

    @GetMapping("/exports/{target}")
    @Operation(summary = "What I did and was approved, in the shape that another program takes: "
            + "advocu, mvp or github-stars")
    @AsksForReport
    ResponseEntity<Export> export(Caller caller, @PathVariable String target, HttpServletRequest request) {
        Asked asked = this.parameters.read(request);
        return OwnAnswer.of(this.export.to(caller, target, asked.period()));
    }

}
