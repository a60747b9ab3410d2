package dev.plaudit.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An ordinary client of the notes.
 */
record Client(int port) {

    static final String JSON = "application/json";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Reply get(String path) {
        return request(path, "X-None", "");
    }

    Reply request(String path, String header, String value) {
        return reply(request(path).header(header, value).build());
    }

    Reply post(String json) {
        return send("POST", "/notes", JSON, json);
    }

    Reply send(String method, String path, @Nullable String type, String body) {
        return send(method, path, type, BodyPublishers.ofString(body));
    }

    /**
     * Does not announce how long the body is.
     */
    Reply postChunked(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return send("POST", "/notes", JSON, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private Reply send(String method, String path, @Nullable String type, BodyPublisher body) {
        HttpRequest.Builder request = request(path).method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return reply(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, path)));
    }

    private static Reply reply(HttpRequest request) {
        try {
            return new Reply(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * What came back.
     */
    record Reply(HttpResponse<String> http) {

        String body() {
            return this.http.body();
        }

        JsonNode json() {
            return new JsonMapper().readTree(body());
        }

        String header(String name) {
            return String.join(", ", this.http.headers().allValues(name));
        }

        void isStatus(int status) {
            assertThat(this.http.statusCode()).as(body()).isEqualTo(status);
        }

        void isProblem(int status) {
            isStatus(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            JsonNode problem = json();
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("type").asString()).startsWith("/problems/");
            assertThat(problem.path("title").asString()).isNotEmpty();
            assertThat(problem.path("detail").asString()).as(body()).isNotEmpty();
            assertThat(problem.path("instance").asString())
                .isEqualTo(Objects.toString(this.http.request().uri().getRawPath()));
            assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(header("Referrer-Policy")).isNotEmpty();
        }

    }

}
