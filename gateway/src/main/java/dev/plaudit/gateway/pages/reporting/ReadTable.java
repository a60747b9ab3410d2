package dev.plaudit.gateway.pages.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Checks or drafts the rows of a table. A row is known by its client id, so it makes one
 * draft however often it is read.
 */
@Component
class ReadTable {

    /**
     * How many rows one request takes, so that a service is asked no more at once than
     * many people ask.
     */
    static final int BATCH = 100;

    private static final int AT_ONCE = 4;

    private final Api api;

    private final Kinds kinds;

    private final Names names;

    ReadTable(Api api, Kinds kinds, Names names) {
        this.api = api;
        this.kinds = kinds;
        this.names = names;
    }

    /**
     * Checks rows, and drafts those that are right if that is wanted.
     * @param member who reports
     * @param rows some of the table
     * @param dry whether nothing is to be stored
     * @return what came of each
     * @throws ServiceFailedException if a service gives no answer; rows before may be
     * stored
     */
    List<Result> read(Caller.Member member, List<Table.Row> rows, boolean dry) throws ServiceFailedException {
        Map<String, @Nullable Kind> known = new HashMap<>();
        for (Table.Row row : rows) {
            String kind = row.form().get("kind");
            if (!known.containsKey(kind)) {
                known.put(kind, this.kinds.of(row.form()));
            }
        }
        List<Result> results = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            try (Together together = new Together()) {
                var answers = rows.subList(from, Math.min(rows.size(), from + AT_ONCE))
                    .stream()
                    .map((row) -> together.ask(() -> one(member, row, known.get(row.form().get("kind")), dry)))
                    .toList();
                for (var answer : answers) {
                    results.add(answer.get());
                }
            }
        }
        return results;
    }

    private Result one(Caller.Member member, Table.Row row, @Nullable Kind kind, boolean dry)
            throws ServiceFailedException {
        ReportBody body = ReportBody.of(row.form(), kind, this.names, false);
        Outcome outcome = body.errors().isEmpty() ? put(member, row, body, dry)
                : new Outcome.Refused(422, null, body.errors());
        String title = row.form().get("title");
        return switch (outcome) {
            case Outcome.Done done -> new Result(row.line(), title,
                    (done.body() != null) ? done.body().path("id").asString("") : "", List.of(), null);
            case Outcome.Refused refused -> new Result(row.line(), title, "", Problem.of(refused),
                    // Without naming the state that it changes, a row changes none.
                    (refused.status() == 428) ? "there" : refused.errors().isEmpty() ? "refused" : null);
        };
    }

    private Outcome put(Caller.Member member, Table.Row row, ReportBody body, boolean dry)
            throws ServiceFailedException {
        ApiPath path = ApiPath.of("me", "achievements", "by-client-id", row.clientId());
        return this.api.send(member, HttpMethod.PUT, dry ? path.with("validateOnly", "true") : path, null, body.json());
    }

    /**
     * What came of a row.
     *
     * @param line where it stands
     * @param title what it is about
     * @param id of the draft, empty for none
     * @param problems what is wrong with fields
     * @param reason what is wrong with it as a whole, a word, or null
     */
    record Result(long line, String title, String id, List<Problem> problems, @Nullable String reason) {

        /**
         * Whether it can be or is drafted.
         * @return false if something is wrong
         */
        public boolean isRight() {
            return this.problems.isEmpty() && this.reason == null;
        }

    }

}
