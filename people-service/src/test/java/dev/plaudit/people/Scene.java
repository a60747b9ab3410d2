package dev.plaudit.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts with their persons, and what they send.
 */
class Scene {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;

    private final WebServerApplicationContext context;

    Scene(People people, @Lazy WebServerApplicationContext context) {
        this.people = people;
        this.context = context;
    }

    Api api() {
        return new Api(Objects.requireNonNull(this.context.getWebServer()).getPort());
    }

    /**
     * A name that no other test uses.
     */
    static String fresh(String name) {
        return name + " " + NUMBER.incrementAndGet();
    }

    /**
     * Somebody who has just signed in for the first time.
     * @param like whose roles they have
     * @param country where they live
     */
    Member signedIn(Member like, String country, String... urls) {
        String name = fresh(like.name());
        String account = name.replace(' ', '-') + "-account";
        Person person = this.people.addNamed(name, (id) -> Person.hidden(id, name, account)
            .with(new Profile(name, List.of(), country, null, List.of(urls), List.of())));
        return new Member(account, name, person.id(), like.roles(), like.scopes(), like.credential(), like.address());
    }

    Member called(Member member, String personId) {
        return new Member(member.accountId(), member.name(), personId, member.roles(), member.scopes(),
                member.credential(), member.address());
    }

    /**
     * A public person without an account.
     */
    String person(String json) {
        return made("/api/v1/people", json);
    }

    String community(String json) {
        return made("/api/v1/communities", json);
    }

    private String made(String path, String json) {
        return Api.json(sent(HttpStatus.CREATED, HttpMethod.POST, path, Tokens.ADA, json)).get("id").asString();
    }

    /**
     * A membership that its person has requested.
     */
    JsonNode requested(Member member, String json) {
        return Api.json(sent(HttpStatus.CREATED, HttpMethod.POST, "/api/v1/memberships", member, json));
    }

    ResponseEntity<byte[]> send(HttpMethod method, String path, Member member, String json, String... headers) {
        return api().send(method, path, Tokens.bearer(member, "people-service"), json, headers);
    }

    ResponseEntity<byte[]> sent(HttpStatus status, HttpMethod method, String path, Member member, String json,
            String... headers) {
        ResponseEntity<byte[]> answer = send(method, path, member, json, headers);
        assertThat(answer.getStatusCode()).as(() -> path + " " + body(answer)).isEqualTo(status);
        return answer;
    }

    JsonNode read(Member member, String path) {
        return Api.json(sent(HttpStatus.OK, HttpMethod.GET, path, member, ""));
    }

    ResponseEntity<byte[]> decide(Member member, JsonNode record, String kind, String json) {
        return send(HttpMethod.PUT, "/api/v1/" + kind + "/" + record.get("id").asString(), member, json,
                HttpHeaders.IF_MATCH, record.get("etag").asString());
    }

    JsonNode confirmed(Member member, JsonNode record, String kind) {
        ResponseEntity<byte[]> answer = decide(member, record, kind, """
                {"decision": "confirm", "reason": "known"}""");
        assertThat(answer.getStatusCode()).as(() -> body(answer)).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    static String body(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return (body != null) ? new String(body, StandardCharsets.UTF_8) : "";
    }

}
