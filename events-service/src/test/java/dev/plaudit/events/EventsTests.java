package dev.plaudit.events;

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
class EventsTests {

    private final Api api;

    EventsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({ "'', 19", "kind=competition, 2", "kind=other, 1", "mode=online, 2", "country=NG, 2",
            "region=sub-saharan-africa, 2", "region=apac, 2", "community=tfug-ibadan, 2", "community=gdsc-turkey, 1",
            "parent=etci-2021, 0", "q=neurips, 4", "kind=meetup&country=NG, 2", "q=Texas, 1" })
    void filtersNarrow(String filter, int found) {
        JsonNode page = this.api.json("/api/v1/events?limit=100&" + filter);
        assertThat(page.get("total").asInt()).isEqualTo(found);
        assertThat(page.get("items")).hasSize(found);
    }

    @Test
    void facetsAddUp() {
        JsonNode facets = this.api.json("/api/v1/events?facets=kind,mode").get("facets");
        assertThat(facets.get("kind").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(19);
        assertThat(facets.get("mode").toString()).isEqualTo("{\"unknown\":17,\"online\":2}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/events?limit=7", "/api/v1/talks?limit=3&sort=-title" })
    void cursorsLeadToEverythingOnce(String list) {
        assertThat(this.api.walk(list)).doesNotHaveDuplicates().hasSize(this.api.json(list).get("total").asInt());
    }

    @Test
    void hostsAreNamed() {
        JsonNode event = this.api.json("/api/v1/events/ai-summer-camp-turkey");
        assertThat(event.get("communities").valueStream().map((host) -> host.get("name").asString()))
            .containsExactly("GDG Turkey", "GDSC Turkey", "Global AI Hub");
        assertThat(event.get("communities").get(0).get("country").asString()).isEqualTo("TR");
        assertThat(Api.texts(event.get("communities").get(0).get("programs"))).containsExactly("GDG");
        assertThat(event.get("kind").asString()).isEqualTo("camp");
        assertThat(event.get("region").asString()).isEqualTo("europe");
        assertThat(event.get("people")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "'', 8", "speaker=ruqiya-bin-safi, 2", "event=jax-talk-host-event, 1", "language=es, 1",
            "language=ES, 1", "topic=jax, 3", "community=tfug-singapore, 1", "q=Khomenko, 1", "speaker=nobody, 0" })
    void talksAreFound(String filter, int found) {
        JsonNode page = this.api.json("/api/v1/talks?limit=100&" + filter);
        assertThat(page.get("total").asInt()).isEqualTo(found);
        assertThat(page.get("items")).hasSize(found);
    }

    @Test
    void aTalkIsReadWhole() {
        JsonNode talk = this.api.json("/api/v1/talks/perceiver-code-walkthrough");
        assertThat(talk.get("title").asString()).isEqualTo("Perceiver code walkthrough");
        assertThat(talk.at("/speakers/0/name").asString()).isEqualTo("Martin Andrews");
        assertThat(Api.texts(talk.at("/speakers/0/programs"))).containsExactly("GDE");
        assertThat(Api.texts(talk.get("codeUrls")))
            .containsExactly("https://github.com/deepmind/deepmind-research/tree/master/perceiver");
        assertThat(Api.texts(talk.get("urls"))).contains("https://blog.mdda.net/ai/2021/08/26/presentation-at-mlsg");
        assertThat(talk.at("/deliveries/0/eventTitle").asString())
            .isEqualTo("TFUG Singapore session on recent papers and techniques");
        assertThat(talk.at("/deliveries/0/community/name").asString()).isEqualTo("TFUG Singapore");
    }

    @Test
    void kindsAreExplained() {
        List<String> kinds = this.api.ids("/api/v1/event-kinds?limit=100");
        assertThat(kinds).contains("meetup", "other")
            .containsAll(this.api.json("/api/v1/events?facets=kind").at("/facets/kind").propertyNames());
        assertThat(this.api.json("/api/v1/event-kinds/camp").get("name").asString()).isEqualTo("Camp");
    }

    @ParameterizedTest
    @ValueSource(strings = { "events", "talks", "event-kinds" })
    void whatIsNotThereIsAProblem(String list) {
        JsonNode problem = this.api.problem("/api/v1/" + list + "/none", HttpStatus.NOT_FOUND);
        assertThat(problem.get("instance").asString()).isEqualTo("/api/v1/" + list + "/none");
    }

    @ParameterizedTest
    @ValueSource(strings = { "from=september", "to=2021-13", "from=2021-09&to=2021-08", "weekday=monday" })
    void whatAListDoesNotUnderstandIsAProblem(String query) {
        assertThat(this.api.problem("/api/v1/events?" + query, HttpStatus.BAD_REQUEST).get("detail").asString())
            .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/events", "/api/v1/events/etci-2021", "/api/v1/talks", "/api/v1/talks/rnn-part-1",
            "/api/v1/event-kinds", "/api/v1/event-kinds/camp" })
    void readingLeavesNoCookieAndIsSentOnce(String path) {
        this.api.assertServedToCaches(path);
    }

}
