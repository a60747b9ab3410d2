package dev.plaudit.people;

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
        this.document.assertAddresses("/api/v1/people", "/api/v1/people/{slug}", "/api/v1/communities",
                "/api/v1/communities/{slug}", "/api/v1/programs", "/api/v1/programs/{slug}", "/api/v1/regions",
                "/api/v1/regions/{slug}");
        this.document.assertWritten("/api/v1/programs/{slug}", "put");
        this.document.assertWritten("/api/v1/regions/{slug}", "put");
    }

    @Test
    void everyParameterIsDocumented() {
        this.document.assertListParameters("/api/v1/people", "country", "region", "program", "community", "topic");
        this.document.assertListParameters("/api/v1/communities", "program", "country", "region");
        this.document.assertListParameters("/api/v1/programs");
        this.document.assertListParameters("/api/v1/regions");
    }

    @Test
    void answersAreDescribed() {
        this.document.assertAnswer("/api/v1/people/{slug}", "name", "aliases", "programs", "memberships", "updatedAt");
        this.document.assertNullable("/api/v1/people/{slug}", "country", "name");
        this.document.assertListAnswer("/api/v1/people", "name", "aliases", "programs", "memberships");
        this.document.assertListAnswer("/api/v1/communities", "name", "program", "urls");
    }

}
