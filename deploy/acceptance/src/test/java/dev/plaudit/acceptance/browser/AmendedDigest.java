package dev.plaudit.acceptance.browser;

import tools.jackson.databind.JsonNode;

import dev.plaudit.acceptance.Visitor;

/**
 * A digest that came out and was amended, which the sample has none of. It tells of a
 * time before the sample's own, so that this stays the newest.
 */
final class AmendedDigest {

    static final String SLUG = "2021-q2-amended";

    private static final String PATH = "/api/v1/digests/" + SLUG;

    private AmendedDigest() {
    }

    /** Publishes and amends it, once for a platform. */
    static synchronized void isThere() {
        if (Visitor.anonymous().get(PATH).statusCode() == 200) {
            return;
        }
        Visitor cal = Visitor.signedIn("cal");
        JsonNode told = cal.read("/api/v1/achievements?limit=3").get("items");
        String first = told.at("/0/id").asString();
        String second = told.at("/1/id").asString();
        cal.done(201, "POST", "/api/v1/digests",
                """
                        {"slug": "%s", "title": "Highlights of the second quarter", "period": "2021-Q2",
                         "intro": "What happened in the first quarter.",
                         "sections": [{"id": "main", "title": "Main", "items": [{"achievementId": "%s"}, {"achievementId": "%s"}]}]}"""
                    .formatted(SLUG, first, second));
        cal.done(200, "POST", PATH + "/publish", "", "If-Match", "*");
        cal.done(200, "PATCH", PATH, """
                {"intro": "What happened in the second quarter. 第二季度。",
                 "sections": [{"id": "main", "title": "Main highlights", "items": [
                   {"achievementId": "%s", "title": "Told anew", "text": "In *other* words"},
                   {"achievementId": "%s"}]}]}""".formatted(second, told.at("/2/id").asString()), "If-Match", "*");
        cal.done(200, "POST", PATH + "/publish", "{\"correction\": \"It was the second quarter, not the first.\"}",
                "If-Match", "*");
    }

}
