package dev.plaudit.people;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what operators ask a service.
 */
@WithSample
class ManagementTests {

    @Value("${local.management.port}")
    private int port;

    @Test
    void healthIsThatOfTheDatabaseToo() {
        assertThat(read("/actuator/health")).contains("\"status\":\"UP\"");
    }

    @Test
    void metricsCarryTheApplicationAndTheCatalogue() {
        assertThat(read("/actuator/prometheus"))
            .contains("plaudit_catalogue_entries{application=\"people-service\",catalogue=\"people\"} 25.0");
    }

    private String read(String path) {
        return String
            .valueOf(RestClient.create("http://127.0.0.1:" + this.port).get().uri(path).retrieve().body(String.class));
    }

}
