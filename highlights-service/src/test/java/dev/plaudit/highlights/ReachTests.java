package dev.plaudit.highlights;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

@WithNeighbours
class ReachTests {

    private final Desk desk;

    ReachTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void aNumberThatIsNotKnownYetIsNoZero() {
        Paper approved = approved("1991-01", "{\"metric\": \"views\"}");
        JsonNode shown = this.desk.api().json("/api/v1/achievements/" + approved.id()).at("/reach/0");
        assertThat(shown.get("metric").asString()).isEqualTo("views");
        assertThat(shown.get("value").isNull()).isTrue();
        assertThat(shown.get("basis").asString()).isEqualTo("unknown");
        Paper again = this.desk.change(Tokens.ANA, approved, "{\"summary\": \"Told in other words\"}");
        assertThat(again.status()).isEqualTo("approved");
        JsonNode total = reach("1991-Q1").get(0);
        assertThat(total.get("achievements").asInt()).isOne();
        assertThat(total.get("unknown").asInt()).isOne();
        for (String basis : List.of("measured", "estimated", "unstated")) {
            assertThat(total.get(basis).isNull()).as(basis).isTrue();
        }
        Paper known = this.desk.change(Tokens.ANA, again, """
                {"reach": [{"metric": "views", "value": 70}]}""");
        assertThat(known.status()).isEqualTo("submitted");
    }

    @Test
    void totalsCountEachAchievementOnceAndKeepApartWhatIsKnownInDifferentWays() {
        String everybody = """
                "credits": [{"personId": "ana"}, {"personId": "sayak-paul"}, {"communityId": "tfug-singapore"},
                 {"communityId": "gdg-turkey"}], "topics": ["JAX", "Keras"], "countries": ["SG", "JP"], """;
        this.desk.approved(Tokens.ANA, report("1992-04", everybody, """
                {"metric": "views", "value": 100, "basis": "measured", "source": "https://example.org"},
                {"metric": "attendees", "value": 40, "basis": "estimated", "bound": "at-least"}"""));
        approved("1992-05", """
                {"metric": "views", "value": 20, "basis": "measured", "asOf": "1992-06"},
                {"metric": "views", "value": 7}, {"metric": "attendees"}""");
        approved("1992-05", """
                {"metric": "Views", "value": 1000, "basis": "estimated", "bound": "about"},
                {"metric": "rank", "value": 3, "outOf": 900}""");
        JsonNode reach = reach("1992-Q2");
        assertThat(reach).hasSize(2);
        assertThat(reach.get(0)).hasToString("""
                {"metric":"views","achievements":3,"measured":{"value":120,"bound":"exact","achievements":2},\
                "estimated":{"value":1000,"bound":"about","achievements":1},\
                "unstated":{"value":7,"bound":"exact","achievements":1},"unknown":0}""");
        assertThat(reach.get(1)).hasToString("""
                {"metric":"attendees","achievements":2,"measured":null,\
                "estimated":{"value":40,"bound":"at-least","achievements":1},"unstated":null,"unknown":1}""");
        JsonNode groups = this.desk.api().json("/api/v1/statistics?period=1992&groupBy=topic").get("groups");
        assertThat(groups).hasSize(2)
            .allSatisfy((group) -> assertThat(group.at("/totals/reach/1/measured/value").asInt()).isEqualTo(100));
    }

    @Test
    void draftsAndWhatWaitsAddUpToNothing() {
        this.desk.submitted(Tokens.ANA, report("1993-04", "", "{\"metric\": \"views\", \"value\": 5}"));
        assertThat(reach("1993-Q2")).isEmpty();
    }

    @Test
    void ofReadingsFromOneSourceTheLatestCounts() {
        approved("1994-04", """
                {"metric": "views", "value": 90, "basis": "measured", "asOf": "1994-09", "source": "A"},
                {"metric": "views", "value": 50, "basis": "measured", "asOf": "1994-05", "source": "A"},
                {"metric": "views", "value": 3, "basis": "measured", "source": "B"}""");
        assertThat(reach("1994-Q2").at("/0/measured/value").asInt()).isEqualTo(93);
    }

    @Test
    void aMeasuredNumberSaysAsOfWhenOrWhoSaysSoBeforeItIsSubmitted() {
        Paper draft = this.desk.draft(Tokens.ANA,
                report("1995-04", "", "{\"metric\": \"views\", \"value\": 5, \"basis\": \"measured\"}"));
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/submit",
                "", "If-Match", draft.tag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/reach/0/source");
        for (String more : List.of("\"asOf\": \"1995\"", "\"source\": \"The host\"")) {
            this.desk.submitted(Tokens.ANA, report("1995-04", "",
                    "{\"metric\": \"views\", \"value\": 5, \"basis\": \"measured\", %s}".formatted(more)));
        }
    }

    @Test
    void aNumberIsCalledAsItsKindCallsIt() {
        Paper draft = this.desk.draft(Tokens.ANA, report("1996-04", "", """
                {"metric": "VIEWS", "value": 1}, {"metric": "现场听众", "value": 2}, {"metric": "Claps", "value": 3}"""));
        assertThat(draft.json().get("reach").valueStream().map((number) -> number.get("metric").asString()))
            .containsExactly("views", "attendees", "Claps");
    }

    private JsonNode reach(String period) {
        return this.desk.api().json("/api/v1/statistics?period=" + period).at("/totals/reach");
    }

    private Paper approved(String date, String reach) {
        return this.desk.approved(Tokens.ANA, report(date, "", reach));
    }

    private static String report(String date, String more, String reach) {
        return "{\"title\": \"A talk of then\", \"kind\": \"talk\", \"date\": \"%s\", %s\"reach\": [%s]}"
            .formatted(date, more, reach);
    }

}
