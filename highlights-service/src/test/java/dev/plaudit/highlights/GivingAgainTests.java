package dev.plaudit.highlights;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A talk that is given again is told by five fields.
 */
@WithNeighbours
class GivingAgainTests {

    private static final String TALK = """
            {"title": "RNN, part 1", "kind": "talk", "date": "2021-08-14", "period": "2021-Q4", "summary": "On RNN",
             "description": "It was full", "language": "en", "topics": ["TensorFlow"], "countries": ["SG"],
             "region": "apac", "programs": ["GDE"], "eventIds": ["30-days-of-ml"], "talkIds": ["rnn-part-1"],
             "credits": [{"personId": "ana"}, {"personId": "sayak-paul", "role": "co-speaker"},
                         {"communityId": "tfug-singapore"}, {"name": "Somebody"}],
             "links": [{"label": "Slides", "url": "https://s.example/deck"}, {"url": "https://www.youtube.com/watch?v=1"},
                       {"label": "The recording", "url": "https://r.example/1"}],
             "reach": [{"metric": "attendees", "value": 30}]}""";

    private static final String AGAIN = """
            {"date": "2021-11-20", "eventId": "etci-2021", "language": "zh-Hant", "recordingUrl": "https://r.example/2",
             "attendance": 45}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Achievements achievements;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private References references;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
    }

    @Test
    void fiveFieldsTellOfAFurtherGivingOfTheSameTalk() {
        Paper first = this.desk.approved(Tokens.ANA, TALK);
        ResponseEntity<byte[]> answer = again(Tokens.ANA, first, AGAIN);
        Paper again = Desk.paper(answer, 201);
        assertThat(answer.getHeaders().getLocation()).hasToString(OWN + "/" + again.id());
        JsonNode told = again.json();
        assertThat(again.status()).isEqualTo("draft");
        assertThat(again.id()).isNotEqualTo(first.id());
        for (String same : List.of("title", "kind", "summary", "credits", "topics", "talks", "visibility")) {
            assertThat(told.get(same)).as(same).isEqualTo(first.json().get(same));
        }
        assertThat(told.get("date").asString()).isEqualTo("2021-11-20");
        assertThat(told.get("period").asString()).isEqualTo("2021-Q4");
        assertThat(told.get("events")).hasSize(1);
        assertThat(told.at("/events/0/id").asString()).isEqualTo("etci-2021");
        assertThat(told.get("language").asString()).isEqualTo("zh-Hant");
        assertThat(told.get("links").valueStream().map((link) -> link.get("url").asString()))
            .containsExactly("https://r.example/2", "https://s.example/deck");
        assertThat(told.get("reach")).hasSize(1);
        assertThat(told.at("/reach/0/metric").asString()).isEqualTo("attendees");
        assertThat(told.at("/reach/0/value").asInt()).isEqualTo(45);
        assertThat(told.at("/reach/0/basis").asString()).isEqualTo("measured");
        assertThat(told.get("deliveryOf").asString()).isEqualTo(first.id());
        for (String other : List.of("description", "region")) {
            assertThat(told.get(other).isNull()).as(other).isTrue();
        }
        assertThat(told.get("countries")).isEmpty();
        assertThat(this.desk.submit(Tokens.ANA, again).status()).isEqualTo("submitted");
    }

    @Test
    void theDateAloneIsEnough() {
        Paper first = this.desk.submitted(Tokens.ANA, """
                {"title": "Hands on", "kind": "workshop", "date": "2021-08-14", "language": "en"}""");
        Paper again = Desk.paper(again(Tokens.ANA, first, "{\"date\": \"2021-12\"}"), 201);
        assertThat(again.json().get("language").asString()).isEqualTo("en");
        assertThat(again.json().get("reach")).isEmpty();
        assertThat(again.json().get("events")).isEmpty();
        assertThat(again.json().get("links")).isEmpty();
        Paper full = Desk.paper(again(Tokens.ANA, first, "{\"date\": \"2021-12\", \"attendance\": 12}"), 201);
        assertThat(full.json().at("/reach/0/metric").asString()).isEqualTo("participants");
    }

    @Test
    void allGivingsOfATalkAreNoDuplicatesOfEachOther() {
        Paper first = this.desk.draft(Tokens.ANA, Desk.IN_APAC);
        Paper second = Desk.paper(again(Tokens.ANA, first, "{\"date\": \"2021-10-01\"}"), 201);
        Paper third = Desk.paper(again(Tokens.ANA, second, "{\"date\": \"2021-10-02\"}"), 201);
        Paper sameDay = Desk.paper(again(Tokens.ANA, first, "{\"date\": \"2021-10-02\"}"), 201);
        Paper other = this.desk.draft(Tokens.ANA, Desk.IN_APAC.replace("2021-08-14", "2021-08-15"));
        assertThat(third.json().get("deliveryOf").asString()).isEqualTo(first.id());
        assertThat(stored(first).isAnotherGivingOf(stored(second))).isTrue();
        assertThat(stored(second).isAnotherGivingOf(stored(third))).isTrue();
        assertThat(stored(third).isAnotherGivingOf(stored(first))).isTrue();
        assertThat(stored(third).isAnotherGivingOf(stored(sameDay))).isFalse();
        assertThat(stored(first).isAnotherGivingOf(stored(first))).isFalse();
        assertThat(stored(first).isAnotherGivingOf(stored(other))).isFalse();
        Paper ofATalk = this.desk.draft(Tokens.ANA, TALK);
        Paper ofTheSame = this.desk.draft(Tokens.ANA, TALK.replace("2021-08-14", "2021-08-15"));
        assertThat(stored(ofATalk).isAnotherGivingOf(stored(ofTheSame))).isTrue();
    }

    @Test
    void whoTellsOfAFurtherGivingIsNotHintedAtTheOthers() {
        String title = "RNN " + UUID.randomUUID();
        Paper first = this.desk.draft(Tokens.ANA, TALK.replace("RNN, part 1", title));
        Paper again = Desk.paper(again(Tokens.ANA, first, AGAIN), 201);
        for (String same : List.of("url=https://s.example/deck", "title=" + title + "&date=2021-11")) {
            assertThat(hints(same)).as(same).contains(first.id(), again.id());
            assertThat(hints(same + "&except=" + again.id())).as(same).doesNotContain(first.id(), again.id());
        }
        Paper other = this.desk.draft(Tokens.ANA, Desk.IN_APAC.replace("A talk about JAX", title));
        String asked = "title=" + title + "&except=";
        assertThat(hints(asked + other.id())).contains(first.id(), again.id()).doesNotContain(other.id());
        assertThat(hints(asked + again.id())).containsExactly(other.id());
    }

    @Test
    void whoIsCreditedMayTellOfItTooAndWhoDeclinedIsNotNamedAgain() {
        String person = "p" + UUID.randomUUID().toString().replace("-", "");
        this.neighbours.person(person, true);
        this.references.pull();
        Paper first = this.desk.submitted(Tokens.ANA, TALK.replace("{\"name\": \"Somebody\"}", """
                {"personId": "%s"}""".formatted(person)));
        Member sayak = Tokens.member("sayak-paul", Role.ORGANIZER);
        Paper his = Desk.paper(again(sayak, first, AGAIN), 201);
        assertThat(his.json().at("/submittedBy/personId").asString()).isEqualTo("sayak-paul");
        assertThat(his.json().get("credits").toString()).contains(person).doesNotContain("\"ana\"");
        this.desk.send(HttpMethod.POST, Tokens.member(person), OWN + "/" + first.id() + "/credit",
                "{\"answer\": \"decline\"}", "If-Match", first.tag());
        assertThat(Desk.paper(again(Tokens.ANA, first, AGAIN), 201).json().get("credits").toString())
            .contains("\"ana\"")
            .doesNotContain(person);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {}                                                     | 422 | /date
            {"date": "2021-13"}                                    | 400 | /date
            {"date": "2021", "eventId": "none"}                    | 422 | /eventId
            {"date": "2021", "language": "?"}                      | 422 | /language
            {"date": "2021", "recordingUrl": "javascript:alert(1)"}| 422 | /recordingUrl
            {"date": "2021", "attendance": -1}                     | 422 | /attendance
            {"date": "2021", "title": "Another"}                   | 400 | /title
            """, delimiter = '|', quoteCharacter = '`')
    void whatBreaksARuleIsPointedAtAndNothingIsStored(String body, int status, String pointer) {
        Paper first = this.desk.draft(Tokens.ANA, TALK);
        int before = this.desk.get(Tokens.ANA, OWN).get("total").asInt();
        ResponseEntity<byte[]> answer = again(Tokens.ANA, first, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(this.desk.get(Tokens.ANA, OWN).get("total").asInt()).isEqualTo(before);
    }

    @Test
    void whatIsOnlyCheckedIsNotStored() {
        Paper first = this.desk.draft(Tokens.ANA, TALK);
        int before = this.desk.get(Tokens.ANA, OWN).get("total").asInt();
        assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA,
                OWN + "/" + first.id() + "/deliveries?validateOnly=true", AGAIN))
            .isEqualTo(200);
        assertThat(this.desk.get(Tokens.ANA, OWN).get("total").asInt()).isEqualTo(before);
    }

    @Test
    void onlyATalkOrAWorkshopIsGivenAgain() {
        Paper article = this.desk.draft(Tokens.ANA, TALK.replace("\"talk\"", "\"article\""));
        assertThat(again(Tokens.ANA, article, AGAIN).getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void aTokenOfACommunityTellsOfItsOwnAlone() {
        Paper within = this.desk.draft(Tokens.ANA, TALK);
        Paper without = this.desk.draft(Tokens.ANA, TALK.replace("tfug-singapore", "gdg-turkey"));
        Member token = new Member("ana", "ana", "ana", Tokens.ANA.roles(), List.of(),
                new Credential.ApiToken("t", Set.of(TokenScope.SUBMIT), "tfug-singapore"), null);
        assertThat(again(token, within, AGAIN).getStatusCode().value()).isEqualTo(201);
        assertThat(again(token, without, AGAIN).getStatusCode().value()).isEqualTo(404);
    }

    private ResponseEntity<byte[]> again(Caller who, Paper paper, String json) {
        return this.desk.send(HttpMethod.POST, who, OWN + "/" + paper.id() + "/deliveries", json);
    }

    private List<String> hints(String query) {
        return this.desk.get(Tokens.ANA, OWN + "/duplicates?" + query)
            .get("duplicates")
            .valueStream()
            .map((duplicate) -> duplicate.get("id").asString())
            .toList();
    }

    private Achievement stored(Paper paper) {
        return this.achievements.find(paper.id()).orElseThrow();
    }

}
