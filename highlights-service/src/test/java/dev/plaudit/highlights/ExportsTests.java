package dev.plaudit.highlights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is reported here, in the shapes of other programs.
 */
@WithNeighbours
class ExportsTests {

    private final Desk desk;

    ExportsTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void aTalkIsToldToEachProgramInItsOwnShape() {
        String id = approved("""
                {"title": "Agents on the edge", "summary": "What the talk covered.", "kind": "talk",
                 "date": "1841-09-01", "countries": ["IN"], "topics": ["JAX"], "details": {"mode": "in-person"},
                 "links": [{"url": "https://example.org/talk"}, {"url": "https://example.org/slides"}],
                 "reach": [{"metric": "attendees", "value": 80, "basis": "measured", "source": "https://example.org/n"},
                  {"metric": "attendees", "value": 500, "basis": "estimated"}, {"metric": "stars", "value": 7}], """);
        assertThat(export("advocu", 1841)).hasToString("""
                {"target":"advocu","period":"1841","toFillIn":["tags"],"activities":[{"id":"%s",\
                "request":"POST /activity-drafts/public-speaking","body":{"title":"Agents on the edge",\
                "description":"What the talk covered.","metrics":{"attendees":80},"eventFormat":"In-Person",\
                "country":"India","activityDate":"1841-09-01","activityUrl":"https://example.org/talk",\
                "additionalInfo":"Role: speaker\\nTopics: JAX\\nLink: https://example.org/slides","private":false},\
                "notes":["metrics.attendees: not told: attendees exact 500, estimated",\
                "There is no field for: stars exact 7, unstated"]}],"notExported":[]}""".formatted(id));
        assertThat(export("mvp", 1841)).hasToString("""
                {"target":"mvp","period":"1841","toFillIn":["activity.userProfileId","activity.targetAudience",\
                "activity.technologyFocusArea"],"activities":[{"id":"%s","request":"POST /Activities/",\
                "body":{"activity":{"id":0,"activityTypeName":"Speaking (Conference)","typeName":"Speaking",\
                "date":"1841-09-01T00:00:00.000Z","title":"Agents on the edge","description":"What the talk covered.",\
                "url":"https://example.org/talk","isPrivate":false,"tenant":"MVP","role":"Speaker",\
                "additionalTechnologyAreas":[],"imageUrl":"","inPersonAttendees":80,"numberOfSessions":1}},\
                "notes":["onDemandViews is not known",\
                "inPersonAttendees: not told: attendees exact 500, estimated",\
                "There is no field for the link https://example.org/slides",\
                "activityTypeName: choose another type of speaking if it was no conference",\
                "There is no field for: stars exact 7, unstated"]}],"notExported":[]}""".formatted(id));
        assertThat(export("github-stars", 1841)).hasToString("""
                {"target":"github-stars","period":"1841","toFillIn":[],"activities":[{"id":"%s",\
                "request":"PUT /api/contributions/plaudit:%s","body":{"type":"SPEAKING",\
                "date":"1841-09-01T00:00:00.000Z","title":"Agents on the edge","url":"https://example.org/talk",\
                "description":"What the talk covered."},"notes":["There is no field for the role speaker",\
                "There is no field for the link https://example.org/slides",\
                "There is no field for: attendees exact 80, measured",\
                "There is no field for: attendees exact 500, estimated",\
                "There is no field for: stars exact 7, unstated"]}],"notExported":[]}""".formatted(id, id));
    }

    @Test
    void anArticleIsContentOfWhichAGuessIsCalledOne() {
        String id = approved("""
                {"title": "Shipping an agent", "summary": "What it covers.", "kind": "article", "date": "1842-09-01",
                 "links": [{"url": "https://example.org/post"}],
                 "reach": [{"metric": "views", "value": 120, "basis": "estimated", "bound": "at-least"}], """);
        assertThat(export("advocu", 1842).at("/activities/0")).hasToString("""
                {"id":"%s","request":"POST /activity-drafts/content-creation","body":{"contentType":"Articles",\
                "title":"Shipping an agent","description":"What it covers.","metrics":{"readers":120},\
                "activityDate":"1842-09-01","activityUrl":"https://example.org/post",\
                "additionalInfo":"Role: author","private":false},\
                "notes":["metrics.readers: views at-least 120, estimated"]}""".formatted(id));
        assertThat(export("mvp", 1842).at("/activities/0/body/activity")).hasToString("""
                {"id":0,"activityTypeName":"Blog","typeName":"Blog","date":"1842-09-01T00:00:00.000Z",\
                "title":"Shipping an agent","description":"What it covers.","url":"https://example.org/post",\
                "isPrivate":false,"tenant":"MVP","role":"Author","additionalTechnologyAreas":[],"imageUrl":"",\
                "numberOfViews":120}""");
        assertThat(export("github-stars", 1842).at("/activities/0/body/type").asString()).isEqualTo("BLOGPOST");
    }

    @Test
    void whatAProgramCannotExpressIsToldWithItsReason() {
        String award = approved("{\"title\": \"An award\", \"kind\": \"award\", \"date\": \"1843-02-03\", ");
        assertThat(export("advocu", 1843).get("notExported")).hasToString("""
                [{"id":"%s","reason":"Advocu has no type of activity for the kind 'award'"}]""".formatted(award));
        assertThat(export("mvp", 1843).get("notExported")).hasToString("""
                [{"id":"%s","reason":"The portal has no type of activity for the kind 'award'"}]""".formatted(award));
        assertThat(export("github-stars", 1843).get("notExported")).hasToString("""
                [{"id":"%s","reason":"A contribution has a link, and there is none"}]""".formatted(award));
        String month = approved("""
                {"title": "Some day in May", "kind": "talk", "date": "1844-05",
                 "links": [{"url": "http://example.org/plain"}], """);
        assertThat(export("mvp", 1844).get("notExported")).hasToString("""
                [{"id":"%s","reason":"The portal asks for a day, and only 1844-05 is known"}]""".formatted(month));
        assertThat(export("github-stars", 1844).get("notExported")).hasToString("""
                [{"id":"%s","reason":"A contribution has a day, and only 1844-05 is known"}]""".formatted(month));
        assertThat(export("advocu", 1844).at("/activities/0/notes").toString())
            .contains("activityDate is not known to the day, only 1844-05");
    }

    @Test
    void everyApprovedAchievementIsAnActivityOrHasAReason() {
        // Other tests add kinds of their own, with fields that are needed.
        JsonNode kinds = new JsonMapper().readTree(ExportsTests.class.getResourceAsStream("/kinds.json"));
        for (JsonNode kind : kinds) {
            approved("{\"title\": \"A thing\", \"kind\": \"%s\", \"date\": \"1845-02-03\", "
                .formatted(kind.get("id").asString())
                    + "\"links\": [{\"url\": \"https://example.org/%s\"}], ".formatted(kind.get("id").asString()));
        }
        for (String target : new String[] { "advocu", "mvp", "github-stars" }) {
            JsonNode export = export(target, 1845);
            assertThat(export.get("activities").size() + export.get("notExported").size()).as(target)
                .isEqualTo(kinds.size());
        }
    }

    @Test
    void onlyWhatIsApprovedIsExportedAndWhatIsPrivateStaysSo() {
        this.desk.submitted(Tokens.ANA, ("""
                {"title": "Waits", "kind": "talk", "date": "1846-02-03", %s}""").formatted(credits()));
        String secret = approved("""
                {"title": "Private", "kind": "talk", "date": "1846-02-04", "visibility": "private",
                 "links": [{"url": "https://example.org/private"}], """);
        assertThat(export("advocu", 1846).get("activities")).hasSize(1);
        assertThat(export("advocu", 1846).at("/activities/0/body/private").asBoolean()).isTrue();
        assertThat(export("mvp", 1846).at("/activities/0/body/activity/isPrivate").asBoolean()).isTrue();
        assertThat(export("github-stars", 1846).get("notExported")).hasToString("""
                [{"id":"%s","reason":"Contributions are public, and this is not"}]""".formatted(secret));
        assertThat(this.desk.get(Tokens.BO, Desk.OWN + "/exports/advocu?period=1846").get("activities")).isEmpty();
    }

    @Test
    void longTextsAreShortenedAndSaidToBe() {
        String title = "T".repeat(150);
        approved("""
                {"title": "%s", "kind": "talk", "date": "1847-02-03", "description": "%s",
                 "links": [{"url": "https://example.org/long"}], """.formatted(title, "D".repeat(3000)));
        JsonNode mvp = export("mvp", 1847).at("/activities/0");
        assertThat(mvp.at("/body/activity/title").asString()).isEqualTo("T".repeat(99) + "…");
        assertThat(mvp.at("/body/activity/description").asString()).hasSize(1000);
        assertThat(mvp.get("notes").toString()).contains("title is shortened to 100 characters",
                "description is shortened to 1000 characters");
        assertThat(export("advocu", 1847).at("/activities/0/body/description").asString()).hasSize(2000);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nobody", "ADVOCU", "mvp.json" })
    void thereAreNoOtherPrograms(String target) {
        assertThat(this.desk.status(HttpMethod.GET, Tokens.ANA, Desk.OWN + "/exports/" + target, "")).isEqualTo(404);
    }

    @Test
    void exportsAreForTheirOwners() {
        assertThat(this.desk.status(HttpMethod.GET, Desk.NOBODY, Desk.OWN + "/exports/mvp", "")).isEqualTo(401);
        assertThat(this.desk.status(HttpMethod.GET, Tokens.ANA, Desk.OWN + "/exports/mvp?kind=talk", ""))
            .isEqualTo(400);
    }

    private JsonNode export(String target, int year) {
        return this.desk.get(Tokens.ANA, Desk.OWN + "/exports/%s?period=%d".formatted(target, year));
    }

    private String approved(String begun) {
        Paper paper = this.desk.approved(Tokens.ANA, begun + credits() + "}");
        return paper.id();
    }

    private static String credits() {
        return "\"credits\": [{\"personId\": \"ana\"}, {\"communityId\": \"tfug-singapore\"}]";
    }

}
