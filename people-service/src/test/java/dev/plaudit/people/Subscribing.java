package dev.plaudit.people;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.MailServer.Mail;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Subscribes addresses as anybody may, and publishes digests as highlights-service does.
 *
 * @param gateway calls people-service
 */
record Subscribing(Gateway gateway) {

    static final String PATH = "/api/v1/subscriptions";

    private static final JsonMapper JSON = new JsonMapper();

    static String newAddress() {
        return "reader-" + UUID.randomUUID() + "@mail.example";
    }

    ResponseEntity<byte[]> ask(String json) {
        return this.gateway.api().send(HttpMethod.POST, PATH, "", json);
    }

    /**
     * Asks for what must be taken.
     */
    void ask(String email, @Nullable String program, @Nullable String language) {
        ResponseEntity<byte[]> answer = ask(wish(email, program, language));
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.ACCEPTED);
    }

    static String wish(String email, @Nullable String program, @Nullable String language) {
        return "{\"email\":%s,\"program\":%s,\"language\":%s}".formatted(JSON.writeValueAsString(email),
                JSON.writeValueAsString(program), JSON.writeValueAsString(language));
    }

    /**
     * Subscribes a new address up to the end.
     */
    String subscriber(@Nullable String program, @Nullable String language) {
        String address = newAddress();
        ask(address, program, language);
        confirm(MailServer.awaitOne(address));
        return address;
    }

    void confirm(Mail mail) {
        ResponseEntity<byte[]> answer = tell("confirmations", mail.confirmToken());
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.OK);
    }

    ResponseEntity<byte[]> tell(String what, String token) {
        return this.gateway.ask("/internal/subscription-" + what, "{\"token\":\"%s\"}".formatted(token));
    }

    ResponseEntity<byte[]> never(String token) {
        return this.gateway.ask("/internal/subscription-ends", "{\"token\":\"%s\",\"never\":true}".formatted(token));
    }

    /**
     * A digest of its own, in English unless said otherwise.
     */
    static PublishedDigest digest(@Nullable String program, String title) {
        return digest(program, "en", null, 1, title);
    }

    static PublishedDigest digest(@Nullable String program, String language, @Nullable String family, int revision,
            String title) {
        String slug = "digest-" + UUID.randomUUID();
        return new PublishedDigest("digest %s %d".formatted(slug, revision), slug, family, revision, program, language,
                title, title + "\n\nAll of it.\n",
                "<!DOCTYPE html><html lang=\"%s\"><head><title>x</title></head><body><h1>The page</h1></body></html>"
                    .formatted(language));
    }

    ResponseEntity<byte[]> post(String json, String service) {
        String token = new TokenMint(service, Tokens.key(service), this.gateway.clock()).mintOwn("people-service");
        return this.gateway.api().send(HttpMethod.POST, PublishedDigest.PATH, "Bearer " + token, json);
    }

    void publish(PublishedDigest digest) {
        ResponseEntity<byte[]> answer = post(JSON.writeValueAsString(digest), "highlights-service");
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.NO_CONTENT);
    }

}
