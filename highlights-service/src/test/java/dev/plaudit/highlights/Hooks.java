package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import tools.jackson.databind.JsonNode;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.fetching.LocalWeb;
import dev.plaudit.highlights.fetching.SafePost;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes webhooks as admins do, and checks what receivers get as the standard says.
 *
 * @param api the service
 */
record Hooks(Api api) {

    static final String PATH = "/api/v1/webhooks";

    ResponseEntity<byte[]> send(HttpMethod method, Caller who, String path, String json, String... headers) {
        String authorization = (who instanceof Caller.Anonymous) ? "" : Tokens.bearer(who, "highlights-service");
        return this.api.send(method, path, authorization, json, headers);
    }

    static String body(String url, String... types) {
        return "{\"url\":\"%s\",\"types\":[%s]}".formatted(url,
                String.join(",", List.of(types).stream().map("\"%s\""::formatted).toList()));
    }

    /**
     * Makes one for published digests.
     */
    Hook make(String url) {
        return makeFor(url, "digest.published");
    }

    Hook makeFor(String url, String... types) {
        ResponseEntity<byte[]> answer = send(HttpMethod.POST, Tokens.ADA, PATH, body(url, types));
        assertThat(answer.getStatusCode().value()).as(() -> String.valueOf(Api.json(answer))).isEqualTo(201);
        JsonNode made = Api.json(answer);
        return new Hook(made.at("/webhook/id").asString(), made.get("secret").asString());
    }

    JsonNode get(String path) {
        ResponseEntity<byte[]> answer = send(HttpMethod.GET, Tokens.ADA, PATH + path, "");
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return Api.json(answer);
    }

    List<JsonNode> deliveries(Hook hook) {
        return get("/" + hook.id() + "/deliveries").get("items").valueStream().toList();
    }

    String tag(Hook hook) {
        return Objects
            .requireNonNull(send(HttpMethod.GET, Tokens.ADA, PATH + "/" + hook.id(), "").getHeaders().getETag());
    }

    ResponseEntity<byte[]> patch(Hook hook, String json) {
        return send(HttpMethod.PATCH, Tokens.ADA, PATH + "/" + hook.id(), json, "If-Match", tag(hook));
    }

    /**
     * Verifies a message by the words of standardwebhooks.com.
     */
    static boolean isSigned(LoggedRequest request, String secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            String signed = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                    + new String(request.getBody(), StandardCharsets.UTF_8);
            String expected = "v1,"
                    + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return Arrays.asList(request.getHeader("webhook-signature").split(" ")).contains(expected);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * A webhook.
     *
     * @param id its id
     * @param secret the first one
     */
    record Hook(String id, String secret) {

    }

    /**
     * Posts to the web on this machine.
     */
    static class LocalPost {

        @Bean
        @Primary
        SafePost localPost() {
            return LocalWeb.post();
        }

    }

    /**
     * The service as it runs elsewhere, except that it posts to the web on this machine.
     */
    @Import({ HighlightsApplication.class, LocalPost.class })
    static class Application {

    }

}
