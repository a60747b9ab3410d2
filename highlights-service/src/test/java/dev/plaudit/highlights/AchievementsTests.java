package dev.plaudit.highlights;

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
class AchievementsTests {

    private static final String LIST = "/api/v1/achievements?limit=100&";

    private final Api api;

    AchievementsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({ "'', 40", "country=IN, 13", "country=in, 13", "kind=talk, 6", "kind=talk&country=SG, 1",
            "'kind=talk,paper', 7", "program=GDE, 28", "program=GDSC, 4", "topic=tensorflow, 13", "topic=Vertex-AI, 4",
            "topic=ci-cd, 1", "person=sayak-paul, 11", "community=tfug-ibadan, 2", "event=30-days-of-ml, 1",
            "event=30-days-of-ml-competition, 3", "talk=rnn-part-1, 1", "language=es, 0", "highlighted=true, 40",
            "highlighted=false, 0", "digest=2021-q3, 40", "period=2021-Q3, 40", "period=2021-q3, 40", "period=2021, 40",
            "period=2021-09, 0", "period=2020, 0", "from=2021-09&to=2021-09, 40", "from=2021-10, 0", "to=2021-06, 0",
            "region=apac&kind=article, 4", "'region=mena,europe', 4" })
    void filtersNarrow(String filter, int found) {
        JsonNode page = this.api.json(LIST + filter);
        assertThat(page.get("total").asInt()).isEqualTo(found);
        assertThat(page.get("items")).hasSize(found);
    }

    @Test
    void indiaHasNineOfEachKindTogether() {
        JsonNode page = this.api.json("/api/v1/achievements?region=india&facets=kind");
        assertThat(page.get("total").asInt()).isEqualTo(9);
        assertThat(page.at("/facets/kind").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(9);
        assertThat(page.get("items")).hasSize(9)
            .allSatisfy((item) -> assertThat(item.get("region").asString()).isEqualTo("india"));
    }

    @Test
    void mainHighlightsHaveTheRegionOfTheirCountryOrNone() {
        assertThat(region("houston-places-sixth").asString()).isEqualTo("north-america");
        assertThat(region("santiago-organizers-place-17th").asString()).isEqualTo("latin-america");
        assertThat(region("30-days-of-ml-volunteers").isNull()).isTrue();
        assertThat(region("community-organized-programs").isNull()).isTrue();
        assertThat(region("tensorflow-hub-gsoc-experience").asString()).isEqualTo("north-america");
        assertThat(this.api.json("/api/v1/achievements?facets=region").at("/facets/region").toString())
            .isEqualTo("{\"apac\":12,\"india\":9,\"latin-america\":5,\"north-america\":5,"
                    + "\"sub-saharan-africa\":3,\"europe\":2,\"mena\":2}");
    }

    @ParameterizedTest
    @CsvSource({ "flood, flood-segmentation-paper etci-flood-project-open-source flood-project-at-neurips-workshops",
            "'7,573', houston-places-sixth", "Yusuf Sarigoz, speech-processing-jax-trax-techtalk", "zxqy, ''" })
    void wordsFindWhatHoldsThem(String words, String ids) {
        List<String> expected = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
        assertThat(this.api.ids(LIST + "q=" + words)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "&sort=title", "&sort=-title", "&sort=date" })
    void sevenAtATimeAreAllFortyOnce(String sort) {
        assertThat(this.api.walk("/api/v1/achievements?limit=7" + sort)).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void whatWasImportedChangedAtSomeTime() {
        assertThat(this.api.walk("/api/v1/achievements?limit=9&updatedSince=1970-01-01T00:00:00Z")).hasSize(40)
            .doesNotHaveDuplicates();
        assertThat(this.api.ids("/api/v1/achievements?updatedSince=2999-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void quartersAreCounted() {
        assertThat(this.api.json("/api/v1/achievements?facets=quarter").get("facets").toString())
            .isEqualTo("{\"quarter\":{\"2021-Q3\":40}}");
    }

    @Test
    void creditsNeedNoFurtherRequest() {
        JsonNode credits = this.api.json("/api/v1/achievements/perceiver-code-walkthrough-talk").get("credits");
        assertThat(credits).hasSize(2);
        JsonNode person = credits.get(0);
        assertThat(person.get("personId").asString()).isEqualTo("martin-andrews");
        assertThat(person.get("name").asString()).isEqualTo("Martin Andrews");
        assertThat(person.get("role").asString()).isEqualTo("speaker");
        assertThat(Api.texts(person.get("programs"))).containsExactly("GDE");
        assertThat(Api.texts(person.get("urls"))).first().asString().contains("developers.google.com");
        JsonNode community = credits.get(1);
        assertThat(community.get("communityId").asString()).isEqualTo("tfug-singapore");
        assertThat(community.get("name").asString()).isEqualTo("TFUG Singapore");
        assertThat(community.get("country").asString()).isEqualTo("SG");
        assertThat(Api.texts(community.get("programs"))).containsExactly("TFUG");
    }

    @Test
    void eventsAndTalksAreNamed() {
        JsonNode series = this.api.json("/api/v1/achievements/recurrent-neural-networks-series");
        assertThat(series.get("talks").valueStream().map((talk) -> talk.get("id").asString()))
            .containsExactly("rnn-part-1", "rnn-part-2");
        assertThat(series.get("talks").get(0).get("title").asString()).isNotBlank().isNotEqualTo("rnn-part-1");
        assertThat(series.get("events").get(0).get("title").asString()).isNotBlank()
            .isNotEqualTo("recurrent-neural-networks-part-1");
    }

    @Test
    void numbersKeepTheirMeaning() {
        JsonNode volunteers = reach("30-days-of-ml-volunteers");
        assertThat(volunteers.get("metric").asString()).isEqualTo("volunteers");
        assertThat(volunteers.get("value").asInt()).isEqualTo(30);
        assertThat(volunteers.get("bound").asString()).isEqualTo("at-least");
        assertThat(volunteers.get("basis").asString()).isEqualTo("unknown");
        assertThat(volunteers.get("source").asString()).startsWith("https://medium.com/");
        JsonNode rank = reach("houston-places-sixth");
        assertThat(rank.get("metric").asString()).isEqualTo("rank");
        assertThat(rank.get("value").asInt()).isEqualTo(6);
        assertThat(rank.get("outOf").asInt()).isEqualTo(7573);
        assertThat(rank.get("bound").asString()).isEqualTo("exact");
        assertThat(reach("etci-competition-runner-up").get("outOf").isNull()).isTrue();
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(this.api.problem("/api/v1/achievements/none", HttpStatus.NOT_FOUND).get("status").asInt())
            .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "highlighted=yes", "sort=kind", "facets=period", "from=x", "organizer=ana", "limit=1000" })
    void whatTheListDoesNotUnderstandIsAProblemThatNamesIt(String query) {
        assertThat(this.api.problem("/api/v1/achievements?" + query, HttpStatus.BAD_REQUEST).toString())
            .contains(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/achievements", "/api/v1/achievements/houston-places-sixth", "/api/v1/statistics",
            "/api/v1/kinds", "/api/v1/kinds/talk", "/api/v1/kinds/talk/schema", "/api/v1/topics",
            "/api/v1/topics/jax" })
    void readingLeavesNoCookieAndIsSentOnce(String path) {
        this.api.assertServedToCaches(path);
    }

    private JsonNode region(String id) {
        return this.api.json("/api/v1/achievements/" + id).get("region");
    }

    private JsonNode reach(String id) {
        JsonNode reach = this.api.json("/api/v1/achievements/" + id).get("reach");
        assertThat(reach).hasSize(1);
        return reach.get(0);
    }

}
