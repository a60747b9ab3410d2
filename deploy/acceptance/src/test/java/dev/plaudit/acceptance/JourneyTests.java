package dev.plaudit.acceptance;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the platform is for, from the wish to take part to the published digest.
 */
class JourneyTests {

    private static final Duration EFFECT = Duration.ofSeconds(60);

    @Test
    void aManagerDecidesWithinTheirScopeAndACuratorPublishes() {
        Visitor ana = Visitor.signedIn("ana");
        Visitor mia = Visitor.signedIn("mia");
        Visitor cal = Visitor.signedIn("cal");
        JsonNode draft = ana.done(201, "POST", "/api/v1/me/achievements", """
                {"title": "A talk on tensors in Singapore", "summary": "Eighty people came.", "kind": "talk",
                 "countries": ["SG"], "region": "apac", "date": "2026-09-12",
                 "links": [{"url": "https://talks.example/tensors"}]}""");
        String mine = "/api/v1/me/achievements/" + draft.get("id").asString();
        String open = "/api/v1/achievements/" + draft.get("id").asString();
        assertThat(Visitor.anonymous().get(open).statusCode()).isEqualTo(404);
        assertThat(cal.get(mine).statusCode()).isEqualTo(404);
        ana.done(200, "POST", mine + "/submit", "", "If-Match", ana.tag(mine));
        assertThat(ana.write("POST", open + "/reviews", "{\"decision\": \"approve\"}", "If-Match", ana.tag(mine))
            .statusCode()).isEqualTo(403);
        assertThat(mia.read("/api/v1/reviews").toString()).contains(draft.get("id").asString());
        mia.done(200, "POST", open + "/reviews", "{\"decision\": \"approve\"}", "If-Match", ana.tag(mine));
        assertThat(Visitor.anonymous().read(open).get("title").asString()).isEqualTo("A talk on tensors in Singapore");
        cal.done(201, "POST", "/api/v1/digests", """
                {"slug": "acceptance-digest", "title": "Highlights of a test", "period": "2026-Q3", "program": "GDE",
                 "sections": [{"id": "apac", "title": "APAC", "items": [{"achievementId": "%s"}]}]}"""
            .formatted(draft.get("id").asString()));
        String digest = "/api/v1/digests/acceptance-digest";
        assertThat(Visitor.anonymous().get(digest).statusCode()).isEqualTo(404);
        assertThat(mia.write("POST", digest + "/publish", "", "If-Match", "*").statusCode()).isEqualTo(403);
        cal.done(200, "POST", digest + "/publish", "", "If-Match", "*");
        assertThat(Visitor.anonymous().get(digest + ".md").body()).contains("A talk on tensors in Singapore");
    }

    @Test
    void whatIsOutsideAScopeIsNotDecidedThere() {
        Visitor bo = Visitor.signedIn("bo");
        JsonNode draft = bo.done(201, "POST", "/api/v1/me/achievements", """
                {"title": "A meetup in Ibadan", "summary": "It went well.", "kind": "workshop",
                 "countries": ["NG"], "region": "sub-saharan-africa", "date": "2026-09-20",
                 "links": [{"url": "https://meetups.example/ibadan"}]}""");
        String mine = "/api/v1/me/achievements/" + draft.get("id").asString();
        String reviews = "/api/v1/achievements/" + draft.get("id").asString() + "/reviews";
        bo.done(200, "POST", mine + "/submit", "", "If-Match", bo.tag(mine));
        String tag = bo.tag(mine);
        assertThat(Visitor.signedIn("mia")
            .write("POST", reviews, "{\"decision\": \"approve\"}", "If-Match", tag)
            .statusCode()).isIn(403, 404);
        Visitor.signedIn("max").done(200, "POST", reviews, "{\"decision\": \"approve\"}", "If-Match", tag);
    }

    @Test
    void aMemberBecomesAnOrganizer() {
        Visitor nia = Visitor.signedIn("nia");
        assertThat(nia.write("POST", "/api/v1/events", "{\"title\": \"x\"}").statusCode()).isEqualTo(403);
        JsonNode request = nia.done(201, "POST", "/api/v1/memberships",
                "{\"program\": \"TFUG\", \"role\": \"organizer\", \"communityId\": \"tfug-singapore\"}");
        String membership = "/api/v1/memberships/" + request.get("id").asString();
        Visitor mia = Visitor.signedIn("mia");
        mia.done(200, "PUT", membership, "{\"decision\": \"confirm\", \"reason\": \"We met\"}", "If-Match", "*");
        try {
            await().atMost(EFFECT)
                .until(() -> nia.write("POST", "/api/v1/events", "{\"title\": \"x\"}").statusCode() == 422);
        }
        finally {
            mia.done(200, "PUT", membership, "{\"decision\": \"end\", \"reason\": \"Moved away\"}", "If-Match", "*");
            await().atMost(EFFECT)
                .until(() -> nia.write("POST", "/api/v1/events", "{\"title\": \"x\"}").statusCode() == 403);
        }
    }

}
