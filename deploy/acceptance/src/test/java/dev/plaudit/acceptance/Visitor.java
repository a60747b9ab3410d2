package dev.plaudit.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a browser: keeps cookies, follows redirects, fills in forms, and lets
 * scripts of the page call the API.
 */
public final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager();

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(this.cookies)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(Duration.ofSeconds(5))
        .build();

    private final URI root;

    private String csrf = "";

    private Visitor(URI root) {
        this.root = root;
    }

    /**
     * Somebody who isn't signed in.
     * @return without cookies
     */
    public static Visitor anonymous() {
        return new Visitor(LivePlatform.running().gateway());
    }

    /**
     * Signs in at the local provider; the password is the name.
     * @param name the sign-in name
     * @return with a session
     */
    public static Visitor signedIn(String name) {
        Visitor visitor = anonymous();
        HttpResponse<String> form = visitor.get("/oauth2/authorization/local");
        FormElement login = (FormElement) Jsoup.parse(form.body(), form.uri().toString()).expectFirst("form");
        Map<String, String> fields = login.formData()
            .stream()
            .collect(Collectors.toMap((field) -> field.key(), (field) -> field.value(), (one, other) -> other));
        fields.put("username", name);
        fields.put("password", name);
        HttpResponse<String> landed = visitor.submit(URI.create(login.absUrl("action")), fields);
        assertThat(landed.uri().toString()).startsWith(visitor.root.toString());
        HttpResponse<String> me = visitor.get("/api/v1/me");
        assertThat(me.statusCode()).as("%s is signed in: %s", name, landed.uri()).isEqualTo(200);
        visitor.csrf = me.headers().firstValue("X-CSRF-TOKEN").orElseThrow();
        return visitor;
    }

    /**
     * Reads.
     * @param path at the gateway
     * @param headers names and values in turn
     * @return whatever the answer is
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /**
     * A script's write.
     * @param method of HTTP
     * @param path at the gateway
     * @param json the body
     * @param headers names and values in turn
     * @return whatever the answer is
     */
    public HttpResponse<String> write(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Content-Type", "application/json");
        if (!this.csrf.isEmpty()) {
            request.header("X-CSRF-TOKEN", this.csrf);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Sends a file, which must be taken.
     * @param path at the gateway
     * @param type of the file
     * @param file its bytes
     * @return the answer's body
     */
    public JsonNode send(String path, String type, byte[] file) {
        HttpResponse<String> answer = send(request(path, "Content-Type", type, "X-CSRF-TOKEN", this.csrf)
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        assertThat(answer.statusCode()).as("POST %s: %s", path, answer.body()).isIn(200, 201);
        return JSON.readTree(answer.body());
    }

    /**
     * A write whose answer must be this.
     * @param status the only right one
     * @param method of HTTP
     * @param path at the gateway
     * @param json the body
     * @param headers names and values in turn
     * @return the answer's body, null where it has none
     */
    public JsonNode done(int status, String method, String path, String json, String... headers) {
        HttpResponse<String> answer = write(method, path, json, headers);
        assertThat(answer.statusCode()).as("%s %s: %s", method, path, answer.body()).isEqualTo(status);
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /**
     * Reads what is there.
     * @param path at the gateway
     * @return the answer's body
     */
    public JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /**
     * The entity tag, for {@code If-Match}.
     * @param path at the gateway
     * @return as it is in the header
     */
    public String tag(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    /** A form without scripts. */
    HttpResponse<String> submit(URI action, Map<String, String> fields) {
        String body = fields.entrySet()
            .stream()
            .map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(action)
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs out as the page does it. */
    HttpResponse<String> signOut() {
        return submit(this.root.resolve("/logout"), Map.of("_csrf", this.csrf));
    }

    boolean hasCookies() {
        return !this.cookies.getCookieStore().getCookies().isEmpty();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(this.root.resolve(path)).timeout(Duration.ofSeconds(20));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new java.io.UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
