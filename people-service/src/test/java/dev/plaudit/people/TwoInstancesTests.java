package dev.plaudit.people;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what one instance decides and another one shows.
 */
class TwoInstancesTests {

    private static final String ADA = Tokens.bearer(Tokens.ADA, "people-service");

    private final Installation installation = new Installation(PeopleApplication.class);

    @Test
    void aMergeAndItsUndoingShowOnEveryInstanceThoughOnlyTheMergedRecordSaysSo() {
        try (ConfigurableApplicationContext first = start(); ConfigurableApplicationContext second = start()) {
            Api here = Installation.api(first);
            Api there = Installation.api(second);
            String kept = person(here, "Kept");
            String given = person(here, "Given Up");
            await().atMost(Duration.ofSeconds(20)).until(() -> there.ids("/api/v1/people").size() == 2);
            String before = text(there, kept);

            ResponseEntity<byte[]> merge = here.send(HttpMethod.POST, "/api/v1/merges", ADA,
                    "{\"from\": \"%s\", \"into\": \"%s\", \"reason\": \"same\"}".formatted(given, kept));
            assertThat(merge.getStatusCode()).isEqualTo(HttpStatus.CREATED);
            assertThat(text(here, kept)).contains("\"formerIds\":[\"given-up\"]");
            await().atMost(Duration.ofSeconds(20)).until(() -> text(there, kept).equals(text(here, kept)));
            assertThat(there.ids("/api/v1/people")).containsExactly(kept);

            ResponseEntity<byte[]> undone = there.send(HttpMethod.DELETE,
                    "/api/v1/merges/" + Api.json(merge).get("id").asString(), ADA, "", HttpHeaders.IF_MATCH, "*");
            assertThat(undone.getStatusCode()).isEqualTo(HttpStatus.OK);
            await().atMost(Duration.ofSeconds(20)).until(() -> here.ids("/api/v1/people").size() == 2);
            assertThat(text(here, kept)).isEqualTo(text(there, kept));
            assertThat(withoutTime(text(here, kept))).isEqualTo(withoutTime(before));
        }
        // A machine that joins later sees the same.
        try (ConfigurableApplicationContext third = start()) {
            assertThat(Installation.api(third).ids("/api/v1/people")).hasSize(2);
        }
    }

    private ConfigurableApplicationContext start() {
        return this.installation.start("plaudit.catalogue.poll-interval=100ms");
    }

    private static String person(Api api, String name) {
        ResponseEntity<byte[]> made = api.send(HttpMethod.POST, "/api/v1/people", ADA,
                "{\"name\": \"%s\"}".formatted(name));
        assertThat(made.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return Api.json(made).get("id").asString();
    }

    private static String text(Api api, String person) {
        return api.json("/api/v1/people/" + person).toString();
    }

    private static String withoutTime(String person) {
        return person.replaceAll("\"updatedAt\":\"[^\"]+\"", "");
    }

}
