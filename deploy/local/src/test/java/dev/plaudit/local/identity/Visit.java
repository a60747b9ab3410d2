package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser with its cookies that never leaves the provider, and the client behind it: a
 * redirect elsewhere is looked at, not followed.
 */
final class Visit {

    /** What the client remembers of its request. */
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        // The web server tells of every start and stop.
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .build();

    private final Settings provider;

    Visit(IdentityProvider provider) {
        this.provider = provider.settings();
    }

    /** An ordinary authorization request of the client, to be changed by tests. */
    Map<String, String> request(String scope) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new TreeMap<>(Map.of("response_type", "code", "client_id", "plaudit", "scope", scope, "redirect_uri",
                callback(), "state", "a state & more", "nonce", "a-nonce", "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
    }

    String callback() {
        return this.provider.baseUrl() + "/login/oauth2/code/" + this.provider.registrationId();
    }

    HttpResponse<String> authorize(Map<String, String> request) throws IOException, InterruptedException {
        return get("/oauth2/authorize?" + form(request));
    }

    /** The login form with its hidden field, filled in and sent. */
    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/login").body());
        if (!csrf.find()) {
            throw new AssertionError("The form has no hidden field");
        }
        return post("/login", Map.of("username", name, "password", password, "_csrf", csrf.group(1)), "");
    }

    HttpResponse<String> signInWithoutToken(String name) throws IOException, InterruptedException {
        return post("/login", Map.of("username", name, "password", name), "");
    }

    /** Signs in and returns what the provider hands to the client's address. */
    Map<String, String> answerTo(Map<String, String> request, String name) throws IOException, InterruptedException {
        authorize(request);
        return parameters(location(get(location(signIn(name, name)))));
    }

    /** Signs in and redeems the code. */
    JsonNode tokens(String name, String scope) throws Exception {
        String code = answerTo(request(scope), name).get("code");
        HttpResponse<String> response = redeem(String.valueOf(code), VERIFIER, this.provider.clientSecret());
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return JSON.readTree(response.body());
    }

    HttpResponse<String> redeem(String code, String verifier, String secret) throws IOException, InterruptedException {
        return post("/oauth2/token",
                Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback(), "code_verifier",
                        verifier),
                "Basic " + Base64.getEncoder()
                    .encodeToString(("plaudit:" + secret).getBytes(StandardCharsets.US_ASCII)));
    }

    JsonNode userInfo(JsonNode tokens) throws IOException, InterruptedException {
        return JSON
            .readTree(send(to("/userinfo").header("Authorization", "Bearer " + tokens.get("access_token").asString()))
                .body());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    /** To a path of the provider, or to an address. */
    HttpResponse<String> get(String target) throws IOException, InterruptedException {
        return send(to(target));
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
            .firstValue("Location")
            .orElseThrow(() -> new AssertionError("No redirect: " + response.statusCode() + " " + response.body()));
    }

    static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
            int sign = pair.indexOf('=');
            parameters.put(pair.substring(0, sign),
                    URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet()
            .stream()
            .map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private HttpRequest.Builder to(String target) {
        return HttpRequest.newBuilder(URI.create(this.provider.issuer()).resolve(target));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

}
