package dev.plaudit.highlights;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

@WithSample
class StatisticsTests {

    private final Api api;

    StatisticsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({ "region, region, 7", "country, country, 19", "program, program, 5", "kind, kind, 16",
            "topic, topic, 55", "period, quarter, 1" })
    void groupsAreThoseOfTheList(String groupBy, String filter, int size) {
        JsonNode groups = this.api.json("/api/v1/statistics?groupBy=" + groupBy).get("groups");
        JsonNode facet = this.api.json("/api/v1/achievements?facets=" + filter).at("/facets/" + filter);
        assertThat(groups).hasSize(size);
        assertThat(facet.propertyNames())
            .containsAnyElementsOf(groups.valueStream().map((group) -> group.get("key").asString()).toList());
        for (JsonNode group : groups) {
            String list = "/api/v1/achievements?%s=%s&facets=person,community,country&limit=100".formatted(filter,
                    group.get("key").asString());
            assertTotals(group.get("totals"), list);
        }
    }

    @Test
    void totalsAreThoseOfTheList() {
        JsonNode all = this.api.json("/api/v1/statistics");
        assertThat(all.get("groupBy").asString()).isEqualTo("region");
        assertThat(all.get("period").isNull()).isTrue();
        assertThat(all.at("/totals/achievements").asInt()).isEqualTo(40);
        assertThat(all.at("/totals/highlighted").asInt()).isEqualTo(40);
        assertTotals(all.get("totals"), "/api/v1/achievements?facets=person,community,country");
        JsonNode quarter = this.api.json("/api/v1/statistics?period=2021-Q3");
        assertThat(without(quarter.get("totals"), "firstTimers")).isEqualTo(without(all.get("totals"), "firstTimers"));
        assertThat(all.at("/totals/firstTimers").isNull()).isTrue();
        assertThat(all.get("before").isNull()).isTrue();
        assertThat(this.api.json("/api/v1/statistics?period=2020").at("/totals/achievements").asInt()).isZero();
        assertThat(this.api.json("/api/v1/statistics?period=2020").get("groups")).isEmpty();
    }

    @Test
    void everybodyIsNewWhoseFirstPeriodThisIs() {
        JsonNode quarter = this.api.json("/api/v1/statistics?period=2021-Q3");
        assertThat(quarter.at("/totals/firstTimers").asInt()).isEqualTo(23 + 12);
        assertThat(quarter.get("firstTimers")).hasSize(23 + 12);
        assertThat(this.api.json("/api/v1/statistics?period=2021-Q4").at("/before/achievements").asInt()).isEqualTo(40);
        assertThat(this.api.json("/api/v1/statistics?period=2021-Q4").at("/totals/firstTimers").asInt()).isZero();
    }

    @Test
    void numbersOfTheSampleAreAddedUp() {
        JsonNode reach = this.api.json("/api/v1/statistics?period=2021-Q3").at("/totals/reach");
        assertThat(reach).extracting((total) -> total.get("metric").asString())
            .startsWith("parts", "months")
            .contains("participants", "volunteers", "organizers")
            .doesNotContain("rank", "publicLeaderboardRank");
        assertThat(total(reach, "participants")).hasToString("""
                {"metric":"participants","achievements":1,"measured":null,"estimated":null,\
                "unstated":{"value":7100,"bound":"exact","achievements":1},"unknown":0}""");
        assertThat(total(reach, "volunteers").get("unstated")).hasToString("""
                {"value":30,"bound":"at-least","achievements":1}""");
        assertThat(total(reach, "parts").get("unstated")).hasToString("""
                {"value":9,"bound":"exact","achievements":3}""");
        assertThat(total(reach, "workshops").at("/unstated/value").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({ "groupBy=colour, groupBy", "period=2021-Q5, period", "colour=red, colour", "period=, period",
            "lang=fr, lang", "region=, region", "period=2021-Q3&period=2021-Q4, period",
            "period=0000-01/9999-12, period", "from=2021, from", "person=sayak-paul, person" })
    void whatIsNotUnderstoodIsAProblemThatNamesIt(String query, String name) {
        assertThat(this.api.problem("/api/v1/statistics?" + query, HttpStatus.BAD_REQUEST).toString()).contains(name);
    }

    private static JsonNode without(JsonNode object, String name) {
        return ((ObjectNode) object.deepCopy()).without(name);
    }

    private static JsonNode total(JsonNode reach, String metric) {
        return reach.valueStream()
            .filter((total) -> total.get("metric").asString().equals(metric))
            .findFirst()
            .orElseThrow();
    }

    private void assertTotals(JsonNode totals, String list) {
        JsonNode page = this.api.json(list);
        assertThat(totals.get("achievements")).as(list).isEqualTo(page.get("total"));
        assertThat(totals.get("people").asInt()).as(list).isEqualTo(page.at("/facets/person").size());
        assertThat(totals.get("communities").asInt()).as(list).isEqualTo(page.at("/facets/community").size());
        assertThat(totals.get("countries").asInt()).as(list).isEqualTo(page.at("/facets/country").size());
    }

}
