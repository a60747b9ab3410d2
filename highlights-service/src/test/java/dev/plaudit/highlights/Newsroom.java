package dev.plaudit.highlights;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Tokens;

/**
 * Does over HTTP what curators do with a digest.
 */
final class Newsroom {

    static final String DIGESTS = "/api/v1/digests";

    private final Desk desk;

    Newsroom(Desk desk) {
        this.desk = desk;
    }

    /** A digest with the sections main, outer and, inside that, inner. */
    Paper begin(String period) {
        return begin(period, null);
    }

    Paper begin(String period, @Nullable String program) {
        return Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS, """
                {"slug": "%s", "title": "A digest", "period": "%s", %s "sections": [{"id": "main", "title": "Main"},
                 {"id": "outer", "title": "Outer", "sections": [{"id": "inner", "title": "Inner"}]}]}""".formatted(
                "d-" + UUID.randomUUID(), period, (program != null) ? "\"program\": \"%s\",".formatted(program) : "")),
                201);
    }

    Paper now(Paper digest) {
        return Desk.paper(this.desk.send(HttpMethod.GET, Tokens.CAL, path(digest) + "/draft", ""), 200);
    }

    Paper change(Paper digest, String json) {
        return Desk.paper(this.desk.send(HttpMethod.PATCH, Tokens.CAL, path(digest), json, "If-Match", digest.tag()),
                200);
    }

    Paper pick(Paper digest, String achievementId, String json) {
        return Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.CAL, path(digest) + "/highlights/" + achievementId,
                json, "If-Match", digest.tag()), 200);
    }

    Paper compose(Paper digest, String json) {
        return post(digest, "compose", json);
    }

    Paper publish(Paper digest) {
        return post(digest, "publish", "{\"correction\": \"Put right\"}");
    }

    Paper withdraw(Paper digest) {
        return post(digest, "withdraw", "{\"reason\": \"It was wrong\"}");
    }

    Paper post(Paper digest, String step, String json) {
        return Desk.paper(
                this.desk.send(HttpMethod.POST, Tokens.CAL, path(digest) + "/" + step, json, "If-Match", digest.tag()),
                200);
    }

    int status(Paper digest, String step, String json) {
        return this.desk.status(HttpMethod.POST, Tokens.CAL, path(digest) + "/" + step, json, "If-Match", digest.tag());
    }

    static String path(Paper digest) {
        return DIGESTS + "/" + digest.id();
    }

    /** The items of a section, wherever it is, in order. */
    static List<String> items(Paper digest, String section) {
        return items(digest.json().get("sections"), section);
    }

    private static List<String> items(JsonNode sections, String id) {
        for (JsonNode section : sections) {
            List<String> found = section.get("id").asString().equals(id)
                    ? section.get("items").valueStream().map((item) -> item.get("achievementId").asString()).toList()
                    : items(section.get("sections"), id);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** What is proposed about an achievement. */
    static JsonNode proposal(Paper digest, String achievementId) {
        return digest.json()
            .get("proposals")
            .valueStream()
            .filter((proposal) -> proposal.get("achievementId").asString().equals(achievementId))
            .findFirst()
            .orElseThrow();
    }

    /** The points of a reason, 0 for none. */
    static int points(Paper digest, String achievementId, String reason) {
        return proposal(digest, achievementId).get("reasons")
            .valueStream()
            .filter((each) -> each.get("code").asString().equals(reason))
            .mapToInt((each) -> each.get("points").asInt())
            .findFirst()
            .orElse(0);
    }

}
