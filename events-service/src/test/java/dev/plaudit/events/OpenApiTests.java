package dev.plaudit.events;

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
        this.document.assertAddresses("/api/v1/events", "/api/v1/events/{slug}", "/api/v1/talks",
                "/api/v1/talks/{slug}", "/api/v1/talks/{slug}/deliveries", "/api/v1/talks/{slug}/deliveries/{number}",
                "/api/v1/event-kinds", "/api/v1/event-kinds/{slug}", "/api/v1/feeds/events.ics",
                "/api/v1/people/{slug}.ics");
        this.document.assertWritten("/api/v1/events", "get", "post");
        this.document.assertWritten("/api/v1/events/{slug}", "get", "patch", "delete");
        this.document.assertWritten("/api/v1/talks", "get", "post");
        this.document.assertWritten("/api/v1/talks/{slug}", "get", "patch", "delete");
        this.document.assertWritten("/api/v1/talks/{slug}/deliveries", "post");
        this.document.assertWritten("/api/v1/talks/{slug}/deliveries/{number}", "patch", "delete");
        this.document.assertWritten("/api/v1/event-kinds/{slug}", "get", "put");
    }

    @Test
    void everyParameterIsDocumented() {
        this.document.assertListParameters("/api/v1/events", "from", "to", "kind", "mode", "country", "region",
                "community", "parent", "facets");
        this.document.assertListParameters("/api/v1/talks", "speaker", "event", "language", "topic", "facets");
        this.document.assertListParameters("/api/v1/event-kinds");
    }

    @Test
    void answersAreDescribed() {
        this.document.assertAnswer("/api/v1/events/{slug}", "title", "kindInSource", "communities", "people", "urls");
        this.document.assertListAnswer("/api/v1/events", "title", "mode", "startDate", "region");
        this.document.assertListAnswer("/api/v1/talks", "speakers", "deliveries", "language");
    }

}
