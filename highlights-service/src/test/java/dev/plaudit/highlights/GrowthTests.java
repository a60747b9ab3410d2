package dev.plaudit.highlights;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What statistics tell of a period and the one before it.
 */
@WithNeighbours
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrowthTests {

    private static final String SINGAPORE = "{\"communityId\": \"tfug-singapore\"}";

    private static final String TURKEY = "{\"communityId\": \"gdg-turkey\"}";

    private final Desk desk;

    GrowthTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @BeforeAll
    void twoQuartersOfEighteenHundredAndOne() {
        approved("1801-02-01", "talk", "SG", SINGAPORE);
        approved("1801-02-02", "talk", "TR", TURKEY);
        approved("1801-05-01", "talk", "SG", SINGAPORE);
        approved("1801-05-02", "article", "SG", SINGAPORE + ", {\"personId\": \"sayak-paul\"}");
    }

    @Test
    void eachNumberIsToldWithThatOfThePeriodBefore() {
        JsonNode told = told("period=1801-Q2&groupBy=country");
        assertThat(told.get("previousPeriod").asString()).isEqualTo("1801-Q1");
        assertThat(told.at("/totals/achievements").asInt()).isEqualTo(2);
        assertThat(told.at("/before/achievements").asInt()).isEqualTo(2);
        assertThat(told.at("/before/countries").asInt()).isEqualTo(2);
        assertThat(told.get("groups")).extracting((group) -> group.get("key").asString()).containsExactly("SG", "TR");
        assertThat(told.at("/groups/0/totals/achievements").asInt()).isEqualTo(2);
        assertThat(told.at("/groups/0/before/achievements").asInt()).isEqualTo(1);
        assertThat(told.at("/groups/1/totals/achievements").asInt()).isZero();
        assertThat(told.at("/groups/1/before/achievements").asInt()).isEqualTo(1);
    }

    @Test
    void onlyThoseAreNewWhomNothingEarlierCredits() {
        JsonNode told = told("period=1801-Q2");
        assertThat(told.at("/totals/firstTimers").asInt()).isEqualTo(1);
        assertThat(told.get("firstTimers")).hasToString("""
                [{"id":"sayak-paul","name":"Sayak Paul","type":"person"}]""");
        assertThat(told.at("/before/firstTimers").asInt()).isEqualTo(3);
        assertThat(told("period=1801-Q1").get("firstTimers")).extracting((each) -> each.get("id").asString())
            .containsExactlyInAnyOrder("ana", "tfug-singapore", "gdg-turkey");
        assertThat(told("period=1801-Q2&kind=talk").at("/totals/firstTimers").asInt()).isZero();
    }

    @Test
    void aRegionWhereNothingWasDoneIsSilent() {
        JsonNode told = told("period=1801-Q2");
        List<String> silent = told.get("silentRegions").valueStream().map((each) -> each.get("id").asString()).toList();
        assertThat(silent).contains("europe").doesNotContain("apac");
        assertThat(told.get("groups")).extracting((group) -> group.get("key").asString()).contains("apac");
        assertThat(told("period=1801-Q2&groupBy=kind").get("silentRegions").isNull()).isTrue();
        assertThat(told("period=1801-Q2&region=apac").get("silentRegions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "kind=article, 1", "country=SG, 2", "country=TR, 0", "country=TR&country=SG, 2", "region=apac, 2",
            "topic=jax, 2", "kind=talk&country=SG, 1", "program=TFUG, 2" })
    void numbersAreNarrowedAsListsAre(String filter, int achievements) {
        assertThat(told("period=1801-Q2&" + filter).at("/totals/achievements").asInt()).isEqualTo(achievements);
        assertThat(this.desk.api().json("/api/v1/achievements?period=1801-Q2&" + filter).get("total").asInt())
            .isEqualTo(achievements);
    }

    @Test
    void aValueThatWasNotAskedForIsNoGroup() {
        this.desk.approved(Tokens.ANA, """
                {"title": "In two countries", "kind": "event", "date": "1804-02-03", "countries": ["SG", "JP"],
                 "credits": [{"personId": "ana"}, {"communityId": "tfug-singapore"}]}""");
        JsonNode groups = told("period=1804&groupBy=country&country=SG").get("groups");
        assertThat(groups).extracting((group) -> group.get("key").asString()).containsExactly("SG");
        assertThat(told("period=1804&groupBy=country").get("groups")).hasSize(2);
    }

    @Test
    void aQuarterIsComparedWithTheQuarterBefore() {
        JsonNode groups = told("period=1801&groupBy=period").get("groups");
        assertThat(groups).extracting((group) -> group.get("key").asString()).containsExactly("1801-Q1", "1801-Q2");
        assertThat(groups.at("/1/before/achievements").asInt()).isEqualTo(2);
        assertThat(groups.at("/0/before/achievements").asInt()).isZero();
    }

    @Test
    void aRangeOfMonthsHoldsWhatLiesInIt() {
        JsonNode told = told("period=1801-04/1801-06");
        assertThat(told.at("/totals/achievements").asInt()).isEqualTo(2);
        assertThat(told.get("previousPeriod").asString()).isEqualTo("1801-01/1801-03");
        assertThat(told.at("/before/achievements").asInt()).isEqualTo(2);
    }

    private JsonNode told(String query) {
        return this.desk.api().json("/api/v1/statistics?" + query);
    }

    private void approved(String date, String kind, String country, String credits) {
        this.desk.approved(Tokens.ANA,
                """
                        {"title": "Done on %s", "kind": "%s", "date": "%s", "countries": ["%s"], "region": "apac", "topics": ["JAX"],
                         "credits": [{"personId": "ana"}, %s]}"""
                    .formatted(date, kind, date, country, credits));
    }

}
