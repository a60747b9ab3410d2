package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Reads many reports from a table, some rows a step: each step shows what would come of
 * its rows, and the next one drafts those that are right.
 */
@RestController
class ImportController {

    private final ReadTable reading;

    private final Pages pages;

    ImportController(ReadTable reading, Pages pages) {
        this.reading = reading;
        this.pages = pages;
    }

    @GetMapping(FormParts.TABLE)
    ResponseEntity<byte[]> begin(Visit visit) throws ServiceFailedException {
        visit.member();
        return show(visit, HttpStatus.OK, "", Map.of());
    }

    @PostMapping(FormParts.TABLE)
    ResponseEntity<byte[]> read(Visit visit, HttpServletRequest request, @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "check") String action,
            @RequestParam(defaultValue = "0") int from, @RequestParam(defaultValue = "0") int made)
            throws ServiceFailedException, IOException, ServletException {
        Caller.Member member = visit.member();
        String content = file(request, text);
        Table table;
        try {
            if (content.isBlank()) {
                throw new IOException("Choose a file, or paste a table");
            }
            if (content.getBytes(StandardCharsets.UTF_8).length > Table.MOST_BYTES) {
                throw new IOException("The table is larger than 5 MB");
            }
            table = Table.of(content);
        }
        catch (IOException ex) {
            return refused(visit, 422, content, String.valueOf(ex.getMessage()));
        }
        int at = Math.clamp(from, 0, table.rows().size());
        int done = Math.max(made, 0);
        Map<String, Object> model = new HashMap<>();
        try {
            if (action.equals("import")) {
                List<ReadTable.Result> drafted = this.reading.read(member, rows(table, at), false);
                done += Math.toIntExact(drafted.stream().filter(ReadTable.Result::isRight).count());
                at += drafted.size();
            }
            else if (action.equals("skip")) {
                at += rows(table, at).size();
            }
            model.put("results", this.reading.read(member, rows(table, at), true));
        }
        catch (ServiceFailedException ex) {
            // What was drafted is found again by the next try.
            model.put("refused", Outcome.Refused.of(ex));
            model.put("from", at);
            return show(visit, ex.status(), content, model);
        }
        model.put("from", at);
        model.put("total", table.rows().size());
        model.put("made", done);
        return show(visit, HttpStatus.OK, content, model);
    }

    private static List<Table.Row> rows(Table table, int from) {
        return table.rows().subList(from, Math.min(table.rows().size(), from + ReadTable.BATCH));
    }

    /** A file that is chosen wins over what stands in the form from the step before. */
    private static String file(HttpServletRequest request, String text) throws IOException, ServletException {
        String type = request.getContentType();
        Part file = (type != null && type.startsWith("multipart/")) ? request.getPart("table") : null;
        if (file == null || file.getSize() == 0) {
            return text;
        }
        try (InputStream in = file.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ResponseEntity<byte[]> refused(Visit visit, int status, String content, String why) {
        Map<String, Object> model = new HashMap<>();
        model.put("refused", new Outcome.Refused(status, why, List.of()));
        return show(visit, HttpStatusCode.valueOf(status), content, model);
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatusCode status, @Nullable String content,
            Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("text", (content != null) ? content : "");
        model.put("columns", List.of("title", "kind", "summary", "description", "date", "language", "links", "credits",
                "topics", "countries", "region", "programs", "visibility", "clientId"));
        return this.pages.own(visit, status, "reporting/import", model);
    }

}
