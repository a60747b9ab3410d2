package dev.plaudit.highlights;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The Q3 2021 digest, made again out of its achievements alone: the imported one is
 * withdrawn first, in a service of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "plaudit.import=" + WithSample.FOLDER, "plaudit.test=composed-sample" })
@ContextConfiguration(initializers = { StoreForTests.class, Neighbours.class })
class ComposedSampleTests {

    private static final String DIGESTS = "/api/v1/digests";

    private final JsonMapper json = new JsonMapper();

    private final JsonNode sample = this.json.readTree(Path.of(WithSample.FOLDER, "digest.json").toFile());

    private final Desk desk;

    ComposedSampleTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void composeOrderAndPublishMakeTheDigestAgain() {
        withdrawTheImportedOne();
        Paper digest = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS, """
                {"slug": "again", "title": "Made again", "period": "2021-Q3"}"""), 201);

        Paper composed = post(digest, "compose", "{}");
        Map<String, List<String>> proposed = sections(composed.json());
        // Houston and Santiago have regions; that they are main highlights is a choice.
        Map<String, List<String>> expected = sections(this.sample);
        belongs(expected, "houston-places-sixth", "north-america");
        belongs(expected, "santiago-organizers-place-17th", "latin-america");
        assertThat(sorted(proposed)).isEqualTo(sorted(expected));
        assertThat(titles(composed.json())).isEqualTo(titles(this.sample));
        assertThat(composed.json().get("proposals")).hasSize(40);

        Paper moved = pick(composed, "houston-places-sixth", 2);
        moved = pick(moved, "santiago-organizers-place-17th", 3);
        Paper ordered = Desk.paper(this.desk.send(HttpMethod.PATCH, Tokens.CAL, DIGESTS + "/again",
                inTheOrderOfTheSample(moved.json()).toString(), "If-Match", moved.tag()), 200);
        assertThat(post(ordered, "publish", "{}").status()).isEqualTo("published");

        JsonNode issue = this.desk.api().json(DIGESTS + "/again");
        assertThat(List.copyOf(sections(issue).entrySet())).isEqualTo(List.copyOf(sections(this.sample).entrySet()));
        assertThat(sections(issue)).hasSize(8);
        assertThat(sections(issue).values().stream().mapToInt(List::size).sum()).isEqualTo(40);
        assertThat(this.desk.api().json("/api/v1/achievements?digest=again&limit=1").get("total").asInt())
            .isEqualTo(40);
    }

    private void withdrawTheImportedOne() {
        Paper imported = Desk.paper(this.desk.send(HttpMethod.GET, Tokens.CAL, DIGESTS + "/2021-q3/draft", ""), 200);
        Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS + "/2021-q3/withdraw",
                "{\"reason\": \"To be made again\"}", "If-Match", imported.tag()), 200);
        this.desk.api().problem(DIGESTS + "/2021-q3", HttpStatus.NOT_FOUND);
        assertThat(this.desk.api().json("/api/v1/achievements?highlighted=true&limit=1").get("total").asInt()).isZero();
    }

    /** What a curator sends who has dragged everything to its place. */
    private ObjectNode inTheOrderOfTheSample(JsonNode draft) {
        ObjectNode patch = this.json.createObjectNode();
        ArrayNode ordered = patch.putArray("sections");
        Map<String, JsonNode> byId = draft.get("sections")
            .valueStream()
            .collect(Collectors.toMap((section) -> section.get("id").asString(), (section) -> section));
        for (JsonNode wanted : this.sample.get("sections")) {
            ObjectNode section = (ObjectNode) Objects.requireNonNull(byId.remove(wanted.get("id").asString()))
                .deepCopy();
            List<String> order = ids(wanted.get("highlightIds"));
            List<JsonNode> items = new ArrayList<>(section.get("items").valueStream().toList());
            assertThat(items).hasSize(order.size());
            items.sort((one, other) -> order.indexOf(one.get("achievementId").asString())
                    - order.indexOf(other.get("achievementId").asString()));
            section.putArray("items").addAll(items);
            ordered.add(section);
        }
        assertThat(byId).isEmpty();
        return patch;
    }

    private Paper pick(Paper digest, String id, int position) {
        return Desk.paper(
                this.desk.send(HttpMethod.PUT, Tokens.CAL, DIGESTS + "/again/highlights/" + id,
                        "{\"section\": \"main\", \"position\": %d}".formatted(position), "If-Match", digest.tag()),
                200);
    }

    private Paper post(Paper digest, String step, String body) {
        return Desk.paper(
                this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS + "/again/" + step, body, "If-Match", digest.tag()),
                200);
    }

    /** The items of each section, in order, of a digest here or of the import format. */
    private static Map<String, List<String>> sections(JsonNode digest) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        for (JsonNode section : digest.get("sections")) {
            List<String> items = section.has("highlightIds") ? ids(section.get("highlightIds"))
                    : section.get("items").valueStream().map((item) -> item.get("achievementId").asString()).toList();
            sections.put(section.get("id").asString(), new ArrayList<>(items));
        }
        return sections;
    }

    private static void belongs(Map<String, List<String>> sections, String id, String section) {
        sections.values().forEach((items) -> items.remove(id));
        sections.computeIfPresent(section, (name, items) -> {
            items.add(id);
            return items;
        });
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> sections) {
        return sections.entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().stream().sorted().toList(),
                    (one, other) -> one, TreeMap::new));
    }

    private static Map<String, String> titles(JsonNode digest) {
        JsonNode sections = digest.get("sections");
        return IntStream.range(0, sections.size())
            .mapToObj(sections::get)
            .collect(Collectors.toMap((section) -> section.get("id").asString(),
                    (section) -> section.get("title").asString()));
    }

    private static List<String> ids(JsonNode ids) {
        return ids.valueStream().map(JsonNode::asString).toList();
    }

}
