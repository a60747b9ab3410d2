package dev.plaudit.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a service under test as its clients do.
 */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http = RestClient.builder().defaultStatusHandler((status) -> true, (request, response) -> {
    }).build();

    private final String root;

    /**
     * Names the service.
     * @param port where it listens on this machine
     */
    public Api(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /**
     * Asks for anything.
     * @param method {@code GET} or {@code HEAD}
     * @param path an address in plain letters
     * @param headers pairs of names and values
     * @return whatever the service answers, errors included
     */
    public ResponseEntity<byte[]> ask(HttpMethod method, String path, Map<String, String> headers) {
        return this.http.method(method)
            .uri(UriComponentsBuilder.fromUriString(this.root + path).encode().build().toUri())
            .headers((sent) -> headers.forEach(sent::set))
            .retrieve()
            .toEntity(byte[].class);
    }

    /**
     * Sends JSON on somebody's behalf.
     * @param method any
     * @param path an address in plain letters
     * @param authorization the value of {@code Authorization}, or nothing for nobody
     * @param json the body, or nothing for none; plain JSON unless a header says
     * otherwise
     * @param headers pairs of names and values
     * @return whatever the service answers, errors included
     */
    public ResponseEntity<byte[]> send(HttpMethod method, String path, String authorization, String json,
            String... headers) {
        RestClient.RequestBodySpec request = request(method, path, authorization, headers);
        if (!json.isEmpty()) {
            request
                .headers((sent) -> sent.setContentType(
                        (sent.getContentType() != null) ? sent.getContentType() : MediaType.APPLICATION_JSON))
                .body(json.getBytes(StandardCharsets.UTF_8));
        }
        return request.retrieve().toEntity(byte[].class);
    }

    /**
     * Sends a file on somebody's behalf.
     * @param path an address in plain letters
     * @param authorization the value of {@code Authorization}, or nothing for nobody
     * @param file the body
     * @param type its media type, as it is declared
     * @return whatever the service answers, errors included
     */
    public ResponseEntity<byte[]> post(String path, String authorization, byte[] file, String type) {
        return request(HttpMethod.POST, path, authorization, HttpHeaders.CONTENT_TYPE, type).body(file)
            .retrieve()
            .toEntity(byte[].class);
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String path, String authorization,
            String... headers) {
        RestClient.RequestBodySpec request = this.http.method(method)
            .uri(UriComponentsBuilder.fromUriString(this.root + path).encode().build().toUri());
        if (!authorization.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return request;
    }

    /**
     * The JSON of an answer.
     * @param answer from {@link #send} or {@link #ask}
     * @return its body
     */
    public static JsonNode json(ResponseEntity<byte[]> answer) {
        return JSON.readTree(Objects.requireNonNull(answer.getBody()));
    }

    /**
     * Gets anything.
     * @param path an address in plain letters
     * @return whatever the service answers, errors included
     */
    public ResponseEntity<byte[]> get(String path) {
        return ask(HttpMethod.GET, path, Map.of());
    }

    /**
     * Gets the bytes of what must be there.
     * @param path an address in plain letters
     * @return its body
     */
    public byte[] bytes(String path) {
        ResponseEntity<byte[]> answer = get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        return Objects.requireNonNull(answer.getBody());
    }

    /**
     * Gets the JSON of what must be there.
     * @param path an address in plain letters
     * @return its body
     */
    public JsonNode json(String path) {
        return JSON.readTree(bytes(path));
    }

    /**
     * Gets a problem.
     * @param path an address in plain letters
     * @param status that is expected
     * @return its body
     */
    public JsonNode problem(String path, HttpStatus status) {
        ResponseEntity<byte[]> answer = get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
        return JSON.readTree(Objects.requireNonNull(answer.getBody()));
    }

    /**
     * The ids on the first page of a list.
     * @param path an address in plain letters
     * @return ids in order
     */
    public List<String> ids(String path) {
        return ids(json(path));
    }

    /**
     * The ids on all pages of a list.
     * @param path an address in plain letters that has a query
     * @return ids in order
     */
    public List<String> walk(String path) {
        JsonNode page = json(path);
        List<String> ids = new ArrayList<>(ids(page));
        while (!page.get("next").isNull()) {
            page = json(path + "&cursor=" + page.get("next").asString());
            ids.addAll(ids(page));
        }
        return ids;
    }

    /**
     * The texts of a list.
     * @param list a JSON list of strings
     * @return them in order
     */
    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * Checks what every public answer promises to caches.
     * @param path an address in plain letters
     */
    public void assertServedToCaches(String path) {
        ResponseEntity<byte[]> answer = get(path);
        assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.OK);
        String tag = Objects.requireNonNull(answer.getHeaders().getETag());
        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(answer.getHeaders().getCacheControl()).contains("public");
        assertThat(answer.getHeaders().containsHeader("Set-Cookie")).isFalse();
        ResponseEntity<byte[]> head = ask(HttpMethod.HEAD, path, Map.of());
        assertThat(head.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(head.getBody()).isNull();
        assertThat(head.getHeaders().getETag()).isEqualTo(tag);
        assertThat(head.getHeaders().getContentType()).isEqualTo(answer.getHeaders().getContentType());
        ResponseEntity<byte[]> again = ask(HttpMethod.GET, path, Map.of("If-None-Match", tag));
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
        assertThat(again.getHeaders().containsHeader("Set-Cookie")).isFalse();
        ResponseEntity<byte[]> other = ask(HttpMethod.GET, path, Map.of("If-None-Match", "\"other\""));
        assertThat(other.getBody()).isEqualTo(answer.getBody());
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

}
