package dev.plaudit.highlights;

import java.time.Duration;
import java.util.Objects;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Does over HTTP what members do with achievements and digests.
 */
final class Desk {

    static final Caller NOBODY = new Caller.Anonymous();

    static final String OWN = "/api/v1/me/achievements";

    /** What Ana reports: of a community in the region apac. */
    static final String IN_APAC = """
            {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
             "credits": [{"personId": "ana"}, {"communityId": "tfug-singapore"}]}""";

    /** What Bo reports: of a community in Europe. */
    static final String IN_EUROPE = """
            {"title": "Ein Vortrag über JAX", "kind": "talk", "date": "2021-08-15",
             "credits": [{"personId": "bo"}, {"communityId": "gdg-turkey"}]}""";

    private final Api api;

    Desk(int port) {
        this.api = new Api(port);
        // The neighbours are followed in the background.
        Awaitility.await()
            .pollDelay(Duration.ZERO)
            .atMost(Duration.ofSeconds(30))
            .until(() -> status(HttpMethod.POST, Tokens.ADA, OWN + "?validateOnly=true", """
                    {"title": "Known by now", "kind": "talk", "credits": [{"personId": "sayak-paul"},
                     {"communityId": "tfug-singapore"}], "region": "apac", "programs": ["GDE"]}""") == 200);
    }

    Api api() {
        return this.api;
    }

    ResponseEntity<byte[]> send(HttpMethod method, Caller who, String path, String json, String... headers) {
        String authorization = (who instanceof Caller.Anonymous) ? "" : Tokens.bearer(who, "highlights-service");
        return this.api.send(method, path, authorization, json, headers);
    }

    int status(HttpMethod method, Caller who, String path, String json, String... headers) {
        return send(method, who, path, json, headers).getStatusCode().value();
    }

    JsonNode get(Caller who, String path) {
        ResponseEntity<byte[]> answer = send(HttpMethod.GET, who, path, "");
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).as(path).isEqualTo("no-store");
        return Api.json(answer);
    }

    Paper draft(Caller who, String json) {
        return paper(send(HttpMethod.POST, who, OWN, json), 201);
    }

    Paper submit(Caller who, Paper draft) {
        return paper(send(HttpMethod.POST, who, OWN + "/" + draft.id() + "/submit", "", "If-Match", draft.tag()), 200);
    }

    Paper submitted(Caller who, String json) {
        return submit(who, draft(who, json));
    }

    Paper change(Caller who, Paper paper, String json) {
        return paper(send(HttpMethod.PATCH, who, OWN + "/" + paper.id(), json, "If-Match", paper.tag()), 200);
    }

    ResponseEntity<byte[]> decide(Caller who, Paper paper, String json) {
        return send(HttpMethod.POST, who, "/api/v1/achievements/" + paper.id() + "/reviews", json, "If-Match",
                paper.tag());
    }

    Paper approve(Caller who, Paper paper) {
        return paper(decide(who, paper, """
                {"decision": "approve"}"""), 200);
    }

    Paper approved(Caller who, String json) {
        return approve(Tokens.MAX, submitted(who, json));
    }

    static Paper paper(ResponseEntity<byte[]> answer, int status) {
        assertThat(answer.getStatusCode().value()).as(() -> String.valueOf(Api.json(answer))).isEqualTo(status);
        return new Paper(Api.json(answer), Objects.requireNonNull(answer.getHeaders().getETag()));
    }

    /**
     * A record as it was answered.
     *
     * @param json its view
     * @param tag its entity tag
     */
    record Paper(JsonNode json, String tag) {

        String id() {
            return this.json.get("id").asString();
        }

        String status() {
            return this.json.get("status").asString();
        }

    }

}
