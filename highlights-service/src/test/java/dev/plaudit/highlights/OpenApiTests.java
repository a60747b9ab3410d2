package dev.plaudit.highlights;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.ApiDocument;

@WithSample
class OpenApiTests {

    private final ApiDocument document;

    OpenApiTests(@LocalServerPort int port) {
        this.document = ApiDocument.of(new Api(port));
    }

    @Test
    void everyAddressIsDocumented() {
        this.document.assertAddresses("/api/v1/achievements", "/api/v1/achievements/{id}", "/api/v1/digests",
                "/api/v1/digests/{slug}", "/api/v1/digests/{slug}.json", "/api/v1/digests/{slug}.md",
                "/api/v1/digests/{slug}.html", "/api/v1/digests/{slug}.atom", "/api/v1/digests/{slug}.txt",
                "/api/v1/digests/{slug}.feed.json", "/api/v1/digests/{slug}.jsonld", "/api/v1/digests/{slug}.eml",
                "/api/v1/digests/{slug}.png", "/api/v1/feeds/achievements.atom", "/api/v1/feeds/achievements.json",
                "/api/v1/feeds/digests.atom", "/api/v1/feeds/digests.json", "/api/v1/people/{slug}.atom",
                "/api/v1/digests/{slug}/revisions", "/api/v1/digests/{slug}/revisions/{number}.html",
                "/api/v1/digests/{slug}/revisions/{number}", "/api/v1/statistics", "/api/v1/statistics.csv",
                "/api/v1/statistics.svg", "/api/v1/reports/people/{slug}", "/api/v1/reports/people/{slug}.md",
                "/api/v1/reports/people/{slug}.csv", "/api/v1/reports/people/{slug}.html",
                "/api/v1/reports/communities/{slug}", "/api/v1/reports/communities/{slug}.md",
                "/api/v1/reports/communities/{slug}.csv", "/api/v1/reports/communities/{slug}.html",
                "/api/v1/me/achievements/report", "/api/v1/me/achievements/report.md",
                "/api/v1/me/achievements/report.csv", "/api/v1/me/achievements/exports/{target}", "/api/v1/kinds",
                "/api/v1/kinds/{kind}", "/api/v1/kinds/{kind}/schema", "/api/v1/topics", "/api/v1/topics/{slug}",
                "/api/v1/me/achievements", "/api/v1/me/achievements/{id}",
                "/api/v1/me/achievements/by-client-id/{clientId}", "/api/v1/me/achievements/{id}/submit",
                "/api/v1/me/achievements/{id}/withdraw", "/api/v1/me/achievements/{id}/credit",
                "/api/v1/me/achievements/{id}/deliveries", "/api/v1/reviews", "/api/v1/reviews/{id}",
                "/api/v1/reviews/batch", "/api/v1/reviews/release", "/api/v1/reviews/decisions",
                "/api/v1/reviews/counters", "/api/v1/achievements/{id}/reviews",
                "/api/v1/achievements/{id}/reviews/held", "/api/v1/achievements/{id}/comments",
                "/api/v1/achievements/{id}/comments/{commentId}", "/api/v1/review-reasons",
                "/api/v1/review-reasons/{id}", "/api/v1/digests/{slug}/draft", "/api/v1/digests/{slug}/publish",
                "/api/v1/digests/{slug}/highlights/{achievementId}", "/api/v1/digests/{slug}/withdraw",
                "/api/v1/digests/{slug}/compose", "/api/v1/digests/{slug}/translations",
                "/api/v1/digests/{slug}/draft/revisions", "/api/v1/digests/{slug}/draft/revisions/{number}",
                "/api/v1/digests/drafts", "/api/v1/digests/{slug}/draft.html", "/api/v1/digests/{slug}/draft/issue",
                "/api/v1/digests/{slug}/draft/proposals", "/api/v1/digests/{slug}/draft/checks",
                "/api/v1/digests/{slug}/draft/link-checks", "/api/v1/achievements/{id}/nominations",
                "/api/v1/achievements/{id}/nominations/withdraw", "/api/v1/link-previews",
                "/api/v1/me/achievements/duplicates", "/api/v1/images", "/api/v1/images/{id}",
                "/api/v1/images/{id}/{file}", "/api/v1/webhooks", "/api/v1/webhooks/{id}",
                "/api/v1/webhooks/{id}/secret", "/api/v1/webhooks/{id}/test", "/api/v1/webhooks/{id}/deliveries");
    }

    @Test
    void everyWriteIsDocumented() {
        this.document.assertWritten("/api/v1/me/achievements", "post");
        this.document.assertWritten("/api/v1/me/achievements/{id}", "patch", "delete");
        this.document.assertWritten("/api/v1/me/achievements/by-client-id/{clientId}", "put");
        this.document.assertWritten("/api/v1/me/achievements/{id}/submit", "post");
        this.document.assertWritten("/api/v1/me/achievements/{id}/withdraw", "post");
        this.document.assertWritten("/api/v1/me/achievements/{id}/credit", "post");
        this.document.assertWritten("/api/v1/me/achievements/{id}/deliveries", "post");
        this.document.assertWritten("/api/v1/achievements/{id}/reviews", "post");
        this.document.assertWritten("/api/v1/achievements/{id}/reviews/held", "delete");
        this.document.assertWritten("/api/v1/achievements/{id}/comments", "post");
        this.document.assertWritten("/api/v1/achievements/{id}/comments/{commentId}", "delete");
        this.document.assertWritten("/api/v1/reviews/batch", "post");
        this.document.assertWritten("/api/v1/reviews/release", "post");
        this.document.assertWritten("/api/v1/review-reasons/{id}", "put");
        this.document.assertWritten("/api/v1/link-previews", "post");
        this.document.assertWritten("/api/v1/images", "post");
        this.document.assertBodies("/api/v1/images", "image/jpeg", "image/png", "image/gif", "image/webp",
                "application/octet-stream", "multipart/form-data");
        this.document.assertWritten("/api/v1/webhooks", "post");
        this.document.assertWritten("/api/v1/webhooks/{id}", "patch", "delete");
        this.document.assertWritten("/api/v1/webhooks/{id}/secret", "post");
        this.document.assertWritten("/api/v1/webhooks/{id}/test", "post");
        this.document.assertWritten("/api/v1/digests", "post");
        this.document.assertWritten("/api/v1/digests/{slug}", "patch");
        this.document.assertWritten("/api/v1/digests/{slug}/draft/link-checks", "post");
        this.document.assertWritten("/api/v1/digests/{slug}/publish", "post");
        this.document.assertWritten("/api/v1/digests/{slug}/highlights/{achievementId}", "put");
    }

    @Test
    void everyParameterIsDocumented() {
        this.document.assertListParameters("/api/v1/achievements", "period", "from", "to", "region", "country",
                "program", "kind", "topic", "person", "community", "event", "language", "highlighted", "facets");
        this.document.assertListParameters("/api/v1/digests", "program", "period");
        this.document.assertListParameters("/api/v1/feeds/achievements.atom", "period", "from", "to", "region",
                "country", "program", "kind", "topic", "person", "community", "event", "language", "highlighted");
        this.document.assertListParameters("/api/v1/feeds/digests.json", "program", "period");
        this.document.assertListParameters("/api/v1/kinds");
        this.document.assertListParameters("/api/v1/topics");
        this.document.assertListParameters("/api/v1/me/achievements", "status", "kind", "period", "credit");
        this.document.assertListParameters("/api/v1/reviews", "kind", "program", "region", "language", "period", "from",
                "to", "state", "submitter", "person", "community", "olderThan", "facets");
        this.document.assertListParameters("/api/v1/reviews/decisions", "decision", "reviewer", "reason", "from", "to");
        this.document.assertParameters("/api/v1/reviews/counters", "from", "to", "program", "region");
        this.document.assertListParameters("/api/v1/review-reasons", "decision");
        this.document.assertParameters("/api/v1/me/achievements/duplicates", "url", "title", "date", "except");
        for (String form : List.of("", ".csv", ".svg")) {
            this.document.assertParameters("/api/v1/statistics" + form, "period", "groupBy", "program", "region",
                    "country", "kind", "topic", "lang");
        }
        this.document.assertParameters("/api/v1/reports/people/{slug}.html", "slug", "period", "lang");
        this.document.assertParameters("/api/v1/me/achievements/exports/{target}", "target", "period", "lang");
    }

    @Test
    void answersAreDescribed() {
        this.document.assertAnswer("/api/v1/achievements/{id}", "title", "credits", "reach", "links", "period");
        this.document.assertNullable("/api/v1/achievements/{id}", "date", "period");
        this.document.assertListAnswer("/api/v1/achievements", "title", "credits", "highlighted");
        this.document.assertListAnswer("/api/v1/digests", "title", "period", "itemCount");
        this.document.assertAnswer("/api/v1/digests/{slug}", "revision", "authors", "sections", "editions");
        this.document.assertAnswer("/api/v1/digests/{slug}/revisions/{number}", "revision", "sections");
        this.document.assertAnswer("/api/v1/me/achievements/{id}", "status", "title", "reviews", "submittedBy",
                "consents", "duplicateOf", "deliveryOf");
        this.document.assertListAnswer("/api/v1/reviews", "status", "title", "submittedAt", "held", "scope");
        this.document.assertListAnswer("/api/v1/reviews/decisions", "achievementId", "decision", "name");
        this.document.assertAnswer("/api/v1/reviews/counters", "waiting", "held", "decided", "timeToDecision");
        this.document.assertAnswer("/api/v1/achievements/{id}/comments", "items");
        this.document.assertListAnswer("/api/v1/review-reasons", "name", "text", "decisions");
        this.document.assertAnswer("/api/v1/digests/{slug}/draft", "status", "title", "sections", "setAside");
        this.document.assertAnswer("/api/v1/digests/{slug}/draft/issue", "revision", "sections");
        this.document.assertAnswer("/api/v1/images/{id}", "id", "type", "width", "height", "url", "sizes");
        this.document.assertAnswer("/api/v1/statistics", "totals", "before", "groups", "firstTimers", "silentRegions");
        this.document.assertAnswer("/api/v1/reports/people/{slug}", "subject", "totals", "achievements");
        this.document.assertAnswer("/api/v1/me/achievements/exports/{target}", "activities", "notExported");
    }

}
