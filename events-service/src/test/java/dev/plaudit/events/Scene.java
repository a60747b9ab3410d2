package dev.plaudit.events;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Members who write to the service under test.
 */
final class Scene {

    private static final Map<String, Member> MEMBERS = Map.of("nia", Tokens.NIA, "ana", Tokens.ANA, "bo", Tokens.BO,
            "mia", Tokens.MIA, "max", Tokens.MAX, "cal", Tokens.CAL, "ada", Tokens.ADA);

    private final Api api;

    Scene(Api api) {
        this.api = api;
    }

    static @Nullable Member member(String name) {
        return MEMBERS.get(name);
    }

    /**
     * A member whose program may write for one community only.
     */
    static Member forCommunity(Member member, String community) {
        return new Member(member.accountId(), member.name(), member.personId(), member.roles(), member.scopes(),
                new Credential.ApiToken("token", Set.of(TokenScope.SUBMIT), community), member.address());
    }

    ResponseEntity<byte[]> send(HttpMethod method, String path, @Nullable Member who, String json, String... headers) {
        String token = (who != null) ? Tokens.bearer(who, "events-service") : "";
        return this.api.send(method, "/api/v1" + path, token, json, headers);
    }

    ResponseEntity<byte[]> post(String path, @Nullable Member who, String json) {
        return send(HttpMethod.POST, path, who, json);
    }

    ResponseEntity<byte[]> patch(String path, @Nullable Member who, String tag, String json) {
        return send(HttpMethod.PATCH, path, who, json, "If-Match", tag);
    }

    ResponseEntity<byte[]> delete(String path, @Nullable Member who, String tag) {
        return send(HttpMethod.DELETE, path, who, "", "If-Match", tag);
    }

    /**
     * Adds a record.
     * @return its address
     */
    String added(String list, Member who, String fields) {
        ResponseEntity<byte[]> answer = post("/" + list, who, """
                {"title": "%s"%s}""".formatted(UUID.randomUUID(), fields));
        assertThat(answer.getStatusCode().value()).isEqualTo(201);
        return Objects.requireNonNull(answer.getHeaders().getLocation()).toString().replaceFirst("^/api/v1", "");
    }

    JsonNode read(String path) {
        return this.api.json("/api/v1" + path);
    }

    static int status(ResponseEntity<byte[]> answer) {
        return answer.getStatusCode().value();
    }

    static String tag(ResponseEntity<byte[]> answer) {
        return Objects.requireNonNull(answer.getHeaders().getETag());
    }

    static String pointers(ResponseEntity<byte[]> answer) {
        return Api.json(answer)
            .get("errors")
            .valueStream()
            .map((error) -> error.get("pointer").asString())
            .reduce((one, other) -> one + " " + other)
            .orElse("");
    }

}
