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
        this.document.assertAddresses("/api/v1/subscriptions", "/api/v1/subscriptions/count", "/api/v1/people",
                "/api/v1/people/{slug}", "/api/v1/communities", "/api/v1/communities/{slug}", "/api/v1/programs",
                "/api/v1/programs/{slug}", "/api/v1/regions", "/api/v1/regions/{slug}", "/api/v1/me",
                "/api/v1/me/logins/{id}", "/api/v1/me/export", "/api/v1/me/tokens", "/api/v1/me/tokens/{id}",
                "/api/v1/accounts", "/api/v1/accounts/{id}", "/api/v1/accounts/{id}/roles",
                "/api/v1/accounts/{id}/disabled", "/api/v1/me/memberships", "/api/v1/me/memberships/{id}",
                "/api/v1/memberships", "/api/v1/memberships/{id}", "/api/v1/claims", "/api/v1/claims/{id}",
                "/api/v1/merges", "/api/v1/merges/{id}", "/api/v1/me/claims", "/api/v1/me/claims/{id}",
                "/api/v1/me/claim-proposals", "/api/v1/me/notifications", "/api/v1/me/notifications/count",
                "/api/v1/me/notifications/{id}", "/api/v1/me/notifications/read",
                "/api/v1/me/notification-preferences");
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

    @Test
    void writesAreDocumented() {
        this.document.assertWritten("/api/v1/me", "get", "patch", "delete");
        this.document.assertWritten("/api/v1/me/logins/{id}", "delete");
        this.document.assertWritten("/api/v1/me/tokens", "get", "post");
        this.document.assertWritten("/api/v1/me/tokens/{id}", "delete");
        this.document.assertWritten("/api/v1/accounts/{id}/roles", "put");
        this.document.assertWritten("/api/v1/accounts/{id}/disabled", "put");
        this.document.assertListParameters("/api/v1/accounts", "role", "disabled", "program", "region", "login");
        this.document.assertAnswer("/api/v1/me", "name", "roles", "scopes", "logins", "memberships", "visibility");
        this.document.assertAnswer("/api/v1/accounts/{id}", "logins", "roles", "disabled", "decisions");
    }

    @Test
    void decisionsAreDocumented() {
        this.document.assertWritten("/api/v1/people", "get", "post");
        this.document.assertWritten("/api/v1/people/{slug}", "get", "patch");
        this.document.assertWritten("/api/v1/communities", "get", "post");
        this.document.assertWritten("/api/v1/communities/{slug}", "get", "patch");
        this.document.assertWritten("/api/v1/memberships", "get", "post");
        this.document.assertWritten("/api/v1/memberships/{id}", "get", "put");
        this.document.assertWritten("/api/v1/me/memberships/{id}", "delete");
        this.document.assertWritten("/api/v1/claims", "get", "post");
        this.document.assertWritten("/api/v1/claims/{id}", "get", "put");
        this.document.assertWritten("/api/v1/me/claims/{id}", "delete");
        this.document.assertWritten("/api/v1/merges", "get", "post");
        this.document.assertWritten("/api/v1/merges/{id}", "get", "delete");
        this.document.assertListParameters("/api/v1/memberships", "state", "program", "region", "community", "scope");
        this.document.assertListParameters("/api/v1/claims", "state", "person", "scope");
        this.document.assertListParameters("/api/v1/merges", "undone", "person", "scope");
        this.document.assertListAnswer("/api/v1/memberships", "state", "personName", "note", "etag");
        this.document.assertListAnswer("/api/v1/claims", "state", "claimantName", "personId", "etag");
        this.document.assertListAnswer("/api/v1/merges", "from", "into", "reason", "undone");
        this.document.assertAnswer("/api/v1/people/{slug}", "formerIds", "claimed");
    }

    @Test
    void notificationsAreDocumented() {
        this.document.assertWritten("/api/v1/me/notifications/{id}", "get", "patch");
        this.document.assertWritten("/api/v1/me/notifications/read", "post");
        this.document.assertWritten("/api/v1/me/notification-preferences", "get", "put");
        this.document.assertListParameters("/api/v1/me/notifications", "unread", "type");
        this.document.assertListAnswer("/api/v1/me/notifications", "type", "title", "text", "link", "read", "etag");
        this.document.assertNullable("/api/v1/me/notifications/{id}", "text", "title");
        this.document.assertAnswer("/api/v1/me/notifications/count", "unread");
        this.document.assertAnswer("/api/v1/me/notification-preferences", "language", "dailySummary", "email");
    }

    @Test
    void subscriptionsAreDocumented() {
        this.document.assertWritten("/api/v1/subscriptions", "post");
        this.document.assertBodies("/api/v1/subscriptions", "application/json");
        this.document.assertAnswer("/api/v1/subscriptions/count", "all", "programs");
    }

}
