package dev.plaudit.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A browser as far as logins need one: it keeps cookies for each host, secure ones too,
 * and follows a redirect when it is told to.
 */
public final class Browser implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();

    private final URI gateway;

    private final String publicAddress;

    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /**
     * A browser without cookies.
     * @param port the gateway's port on this machine
     * @param publicAddress the address that the gateway believes to have
     */
    public Browser(int port, String publicAddress) {
        this.gateway = URI.create("http://localhost:" + port);
        this.publicAddress = publicAddress;
    }

    /**
     * Reads a page, as HTML unless the headers say otherwise.
     * @param address a path of the gateway, or any address
     * @param headers names and values
     * @return the answer
     */
    public HttpResponse<String> get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    /**
     * Sends a form.
     * @param address a path of the gateway, or any address
     * @param fields the form's
     * @param headers names and values
     * @return the answer
     */
    public HttpResponse<String> post(String address, Map<String, String> fields, String... headers) {
        String form = new TreeMap<>(fields).entrySet()
            .stream()
            .map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
        return send("POST", address, form, headers);
    }

    /**
     * Sends anything.
     * @param method the method
     * @param address a path of the gateway, or any address
     * @param body the body, as a form unless the headers say otherwise, or null
     * @param headers names and values
     * @return the answer
     */
    public HttpResponse<String> send(String method, String address, @Nullable String body, String... headers) {
        URI target = resolve(address);
        HttpRequest.BodyPublisher publisher = (body != null) ? HttpRequest.BodyPublishers.ofString(body)
                : HttpRequest.BodyPublishers.noBody();
        HttpRequest.Builder request = HttpRequest.newBuilder(target).method(method, publisher);
        request.setHeader("Accept", "text/html,*/*");
        if (body != null) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        Map<String, String> jar = jar(target);
        if (!jar.isEmpty()) {
            request.setHeader("Cookie",
                    jar.entrySet()
                        .stream()
                        .map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach((cookie) -> keep(jar, cookie));
            return answer;
        }
        catch (IOException ex) {
            throw new AssertionError("No answer from " + target, ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new AssertionError(ex);
        }
    }

    /**
     * Goes where an answer leads, through all redirects.
     * @param answer an answer
     * @return the first that does not lead on
     */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int step = 0; step < 10 && last.headers().firstValue("Location").isPresent(); step++) {
            last = step(last);
        }
        return last;
    }

    /**
     * Goes where an answer leads, but not further.
     * @param answer the last answer
     * @return what is there
     */
    public HttpResponse<String> step(HttpResponse<String> answer) {
        String location = location(answer);
        return get(location.startsWith(this.publicAddress) ? location : answer.uri().resolve(location).toString());
    }

    /**
     * Where an answer leads.
     * @param answer a redirect
     * @return the value of {@code Location}
     */
    public static String location(HttpResponse<String> answer) {
        return answer.headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("No redirect, but %s: %s".formatted(answer, answer.body())));
    }

    /**
     * The cookies for the gateway.
     * @return names and values, which can be changed
     */
    public Map<String, String> cookies() {
        return jar(this.gateway);
    }

    private URI resolve(String address) {
        String target = address.startsWith(this.publicAddress) ? address.substring(this.publicAddress.length())
                : address;
        return this.gateway.resolve(target.isEmpty() ? "/" : target);
    }

    private Map<String, String> jar(URI target) {
        return this.cookies.computeIfAbsent(target.getAuthority(), (authority) -> new TreeMap<>());
    }

    private static void keep(Map<String, String> jar, String line) {
        String cookie = line.split(";")[0];
        String name = cookie.substring(0, cookie.indexOf('='));
        if (line.contains("Max-Age=0")) {
            jar.remove(name);
        }
        else {
            jar.put(name, cookie.substring(cookie.indexOf('=') + 1));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        this.client.close();
    }

}
