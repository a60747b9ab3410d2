package dev.plaudit.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls people-service as the gateway does, for itself and for members.
 *
 * @param api the service
 */
record Gateway(Api api) {

    static final String ISSUER = "https://id.example";

    private static final String HERE = "people-service";

    /**
     * Lets somebody in whom {@link #ISSUER} knows.
     */
    Member signIn(String subject) {
        return member(Api.json(visit(ISSUER, subject, "\"name\":\"%s\"".formatted(subject))));
    }

    /**
     * Lets somebody in who was never here.
     */
    Member newMember() {
        return signIn("somebody-" + UUID.randomUUID());
    }

    ResponseEntity<byte[]> visit(String issuer, String subject, String more) {
        return ask("/internal/sign-ins",
                "{\"issuer\":\"%s\",\"subject\":\"%s\",\"address\":\"192.0.2.7\",%s}".formatted(issuer, subject, more));
    }

    ResponseEntity<byte[]> ask(String path, String json) {
        return this.api.send(HttpMethod.POST, path, Tokens.bearerOf("gateway", HERE), json);
    }

    JsonNode identity(String accountId) {
        ResponseEntity<byte[]> answer = this.api.send(HttpMethod.GET, "/internal/accounts/" + accountId,
                Tokens.bearerOf("gateway", HERE), "");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    /**
     * Whom the gateway speaks for after it was told of them.
     */
    static Member member(JsonNode identity) {
        Set<Role> roles = identity.get("roles")
            .valueStream()
            .map((role) -> Role.of(role.asString()))
            .collect(Collectors.toSet());
        return new Member(identity.get("accountId").asString(), identity.get("name").asString(),
                identity.get("personId").asString(), roles,
                identity.get("scopes").valueStream().map((scope) -> ManagerScope.of(scope.asString())).toList(),
                new Credential.Session(), "192.0.2.7");
    }

    ResponseEntity<byte[]> get(Member member, String path) {
        return this.api.send(HttpMethod.GET, path, Tokens.bearer(member, HERE), "");
    }

    ResponseEntity<byte[]> send(Member member, HttpMethod method, String path, String json, String... headers) {
        return this.api.send(method, path, Tokens.bearer(member, HERE), json, headers);
    }

    /**
     * Sends with the entity tag that a resource has now.
     */
    ResponseEntity<byte[]> sendCurrent(Member member, HttpMethod method, String path, String json, String resource) {
        return send(member, method, path, json, "If-Match", tag(member, resource));
    }

    String tag(Member member, String resource) {
        String tag = get(member, resource).getHeaders().getETag();
        assertThat(tag).as(resource).isNotNull();
        return String.valueOf(tag);
    }

}
