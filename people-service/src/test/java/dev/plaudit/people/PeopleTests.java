package dev.plaudit.people;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

@WithSample
class PeopleTests {

    private static final String PEOPLE = "/api/v1/people?";

    private final Api api;

    PeopleTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void everybodyTheDigestNamesIsListedByName() {
        JsonNode page = this.api.json(PEOPLE + "limit=100");
        assertThat(page.get("total").asInt()).isEqualTo(25);
        assertThat(page.get("items").valueStream().map((person) -> person.get("name").asString())).hasSize(25)
            .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @ParameterizedTest
    @CsvSource({ "country=KR, chansung-park", "country=kr, chansung-park",
            "region=north-america, henry-ruiz margaret-maynard-reid tanmay-bakshi", "community=tfug-houston, ''",
            "country=JP&topic=vertex-ai, minori-matsuda", "country=KR&program=GDE, chansung-park",
            "country=US&topic=vertex-ai, ''", "program=TFUG, ''" })
    void filtersNarrow(String filter, String ids) {
        assertThat(String.join(" ", this.api.ids(PEOPLE + filter))).isEqualTo(ids);
    }

    @Test
    void theRegionIsThatOfTheCountry() {
        JsonNode inApac = this.api.json(PEOPLE + "region=apac&facets=country&limit=100");
        assertThat(inApac.get("items")).isNotEmpty()
            .allSatisfy((person) -> assertThat(person.get("region").asString()).isEqualTo("apac"));
        assertThat(inApac.get("facets").get("country").propertyNames()).contains("KR", "JP").doesNotContain("IN", "US");
        assertThat(this.api.ids(PEOPLE + "country=KR,JP&limit=100")).isSubsetOf(ids(inApac));
    }

    @Test
    void facetsCountTheWholeList() {
        JsonNode page = this.api.json(PEOPLE + "facets=country,program&limit=1");
        page.get("facets")
            .get("country")
            .properties()
            .forEach((country) -> assertThat(this.api.json(PEOPLE + "country=" + country.getKey()).get("total"))
                .isEqualTo(country.getValue()));
        assertThat(page.get("facets").get("program").toString()).isEqualTo("{\"GDE\":19}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=7", "limit=4&sort=-name", "limit=3&program=GDE" })
    void cursorsLeadToEverybodyOnce(String query) {
        assertThat(this.api.walk(PEOPLE + query)).doesNotHaveDuplicates()
            .hasSize(this.api.json(PEOPLE + query).get("total").asInt());
    }

    @ParameterizedTest
    @CsvSource({ "chansung, chansung-park", "Chansung Park, chansung-park", "朴成星, chansung-park", "成星, chansung-park",
            "松田, minori-matsuda", "matsuda, minori-matsuda", "MARGARET maynard, margaret-maynard-reid" })
    void nameFindsThePersonInAnySpelling(String name, String id) {
        assertThat(this.api.ids(PEOPLE + "q=" + name)).containsExactly(id);
    }

    @Test
    void aPersonIsReadWhole() {
        JsonNode person = this.api.json("/api/v1/people/sayak-paul");
        assertThat(person.get("slug").asString()).isEqualTo("sayak-paul");
        assertThat(person.get("name").asString()).isEqualTo("Sayak Paul");
        assertThat(Api.texts(person.get("aliases"))).contains("Sayak Pau", "萨亚克·保罗").doesNotContain("Sayak Paul");
        assertThat(person.get("country").asString()).isEqualTo("IN");
        assertThat(person.get("region").asString()).isEqualTo("india");
        assertThat(Api.texts(person.get("urls"))).hasSizeGreaterThan(1)
            .first()
            .asString()
            .startsWith("https://developers.google.com/");
        assertThat(Api.texts(person.get("programs"))).containsExactly("GDE");
        assertThat(person.get("memberships").get(0).get("role").asString()).isEqualTo("expert");
        assertThat(Api.texts(person.get("topics"))).contains("Vertex AI");
    }

    @Test
    void whoIsNotThereIsAProblem() {
        JsonNode problem = this.api.problem("/api/v1/people/nobody", HttpStatus.NOT_FOUND);
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/people/nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=0", "limit=101", "cursor=x", "sort=age", "facets=name", "colour=red", "q=",
            "updatedSince=yesterday" })
    void whatAListDoesNotUnderstandIsAProblemThatNamesIt(String query) {
        JsonNode problem = this.api.problem(PEOPLE + query, HttpStatus.BAD_REQUEST);
        assertThat(problem.toString()).contains(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/people", "/api/v1/people/sayak-paul", "/api/v1/communities",
            "/api/v1/communities/tfug-houston", "/api/v1/programs", "/api/v1/programs/GDE", "/api/v1/regions",
            "/api/v1/regions/india" })
    void readingLeavesNoCookieAndIsSentOnce(String path) {
        this.api.assertServedToCaches(path);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

}
