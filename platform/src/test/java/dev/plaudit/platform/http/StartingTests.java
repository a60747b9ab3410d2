package dev.plaudit.platform.http;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is answered before all is read that answers come from.
 */
@NotesService
@Import(StartingTests.EarlyVisitor.class)
class StartingTests {

    private static final String PATH = "/notes";

    @Test
    void whoComesBeforeAllIsReadIsToldToComeBack(@LocalServerPort int port, @Autowired Seen seen) {
        ResponseEntity<byte[]> early = seen.early().get();
        assertThat(early.getStatusCode().value()).isEqualTo(503);
        assertThat(early.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(early.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        JsonNode problem = Api.json(early);
        assertThat(problem.get("detail").asString()).contains("starting");
        assertThat(new Api(port).get(PATH).getStatusCode().value()).isNotEqualTo(503);
    }

    record Seen(AtomicReference<ResponseEntity<byte[]>> early) {
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class EarlyVisitor {

        @Bean
        Seen seen() {
            return new Seen(new AtomicReference<>());
        }

        @Bean
        ApplicationRunner early(Seen seen, WebServerApplicationContext context) {
            return (arguments) -> seen.early()
                .set(new Api(Objects.requireNonNull(context.getWebServer()).getPort()).get(PATH));
        }

    }

}
