package dev.plaudit.platform.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the headers that depend on the platform's address.
 */
class SecurityHeadersTests {

    @Test
    void browsersAreHeldToHttpsWherePlauditIsServedByIt() {
        assertThat(headers("https://plaudit.example")).containsKey("Strict-Transport-Security");
        assertThat(headers("HTTPS://plaudit.example")).containsKey("Strict-Transport-Security");
    }

    @Test
    void browsersAreNotHeldToHttpsWherePlauditIsServedWithout() {
        assertThat(headers("http://localhost:8080")).doesNotContainKey("Strict-Transport-Security");
    }

    private static Map<String, String> headers(String baseUrl) {
        Map<String, String> headers = new HashMap<>();
        new SecurityHeaders(URI.create(baseUrl)).each(headers::put);
        return headers;
    }

}
