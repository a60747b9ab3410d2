package dev.plaudit.highlights;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
class KindFieldsTests {

    private static final List<String> OF_THE_ISSUE = List.of("talk", "workshop", "event", "article", "tutorial",
            "video", "podcast", "course", "codelab", "book", "paper", "dataset", "model", "open-source",
            "code-contribution", "case-study", "competition", "mentoring", "translation", "community-answers",
            "product-feedback", "award", "community-project", "other", "certification");

    private static final Schema META_SCHEMA = SchemaRegistry.withDialect(Dialects.getDraft202012())
        .getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    private final Desk desk;

    KindFieldsTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    static Stream<String> kinds() throws IOException {
        try (InputStream file = KindFieldsTests.class.getResourceAsStream("/kinds.json")) {
            return JsonMapper.shared()
                .readTree(Objects.requireNonNull(file))
                .valueStream()
                .map((kind) -> kind.get("id").asString())
                .toList()
                .stream();
        }
    }

    @Test
    void allKindsAreThere() throws IOException {
        assertThat(kinds()).containsExactlyInAnyOrderElementsOf(OF_THE_ISSUE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everySchemaIsOneAndHasLabelsForForms(String kind) {
        for (String query : List.of("", "?for=draft", "?for=submit", "?program=GDE", "?version=1")) {
            JsonNode schema = schema(kind, query);
            assertThat(META_SCHEMA.validate(schema)).as(kind + query).isEmpty();
            assertThat(schema.get("$id").asString()).endsWith("/api/v1/kinds/" + kind + "/schema" + query);
            assertThat(schema.at("/x-titles/zh").asString("")).isNotBlank();
            assertThat(schema.get("x-definition").asInt()).isOne();
        }
        JsonNode schema = schema(kind, "");
        JsonNode details = schema.at("/properties/details/properties");
        assertThat(details).isNotEmpty();
        Stream.concat(schema.get("properties").valueStream(), details.valueStream()).forEach((property) -> {
            assertThat(property.get("title").asString()).isEqualTo(property.at("/x-titles/en").asString());
            assertThat(property.at("/x-titles/zh").asString("")).isNotBlank();
        });
        JsonNode role = schema.at("/properties/credits/items/properties/role");
        assertThat(role.get("x-options").valueStream().map((each) -> each.get("id"))).contains(role.get("default"));
        JsonNode metrics = schema.at("/properties/reach/items/properties/metric/x-options");
        assertThat(metrics).isNotEmpty()
            .allSatisfy((metric) -> assertThat(metric.at("/unit/zh").asString("")).isNotBlank());
    }

    @Test
    void aSchemaTellsWhatADraftMayLack() {
        JsonNode submission = schema("talk", "");
        assertThat(Api.texts(submission.get("required"))).containsExactly("kind", "title", "date");
        assertThat(Api.texts(submission.get("x-required-to-submit"))).containsExactly("date");
        assertThat(Api.texts(schema("talk", "?for=draft").get("required"))).containsExactly("kind", "title");
        assertThat(Api.texts(schema("talk", "?for=draft").get("x-required-to-submit"))).containsExactly("date");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldTakesWhatIsGoodAndRefusesWhatIsNot(String kind) {
        JsonNode fields = schema(kind, "").at("/properties/details/properties");
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        fields.properties().forEach((field) -> details.set(field.getKey(), good(field.getValue())));
        Paper draft = this.desk.draft(Tokens.ANA, report(kind, details));
        assertThat(draft.json().get("details")).isEqualTo(details);
        assertThat(draft.json().get("definition").asInt()).isOne();
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
        fields.properties().forEach((field) -> {
            for (JsonNode bad : bad(field.getValue())) {
                ObjectNode wrong = JsonNodeFactory.instance.objectNode().set(field.getKey(), bad);
                assertRefused(kind, wrong, "/details/" + field.getKey(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            JsonNode list = JsonNodeFactory.instance.arrayNode().add(1);
            assertRefused(kind, JsonNodeFactory.instance.objectNode().set(field.getKey(), list),
                    "/details/" + field.getKey(), HttpStatus.BAD_REQUEST);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                            {"mode": 7}                             | 400 | /details/mode            | has the wrong type or a value that is not allowed
                            {"nonsense": 7}                         | 400 | /details/nonsense        | is not a field that can be set here
                            {"a/b~c": 7}                            | 400 | /details/a~1b~0c         | is not a field that can be set here
                            {"status": "approved"}                  | 400 | /details/status          | is not a field that can be set here
                            {"durationMinutes": "long"}             | 400 | /details/durationMinutes | has the wrong type or a value that is not allowed
                            {"durationMinutes": 1.5}                | 400 | /details/durationMinutes | has the wrong type or a value that is not allowed
                            {"durationMinutes": {"a": 1}}           | 400 | /details/durationMinutes | has the wrong type or a value that is not allowed
                            {"durationMinutes": 0}                  | 422 | /details/durationMinutes | is at least 1
                            {"durationMinutes": 100001}             | 422 | /details/durationMinutes | is at most 100000
                            {"durationMinutes": 9e99}               | 422 | /details/durationMinutes | is at most 100000
                    {"durationMinutes": -9e99}              | 422 | /details/durationMinutes | is at least 1
                    {"durationMinutes": 99999999999999999999999999} | 422 | /details/durationMinutes | is at most 100000
                    {"durationMinutes": 1e999}              | 400 | /details/durationMinutes | has the wrong type or a value that is not allowed
                            {"mode": "on the moon"}                 | 422 | /details/mode            | is one of in-person, online, hybrid
                            {"recordingUrl": "ftp://x.example"}     | 422 | /details/recordingUrl    | is an http or https address of at most 2000 characters
                            {"recordingUrl": "https://a:b@x.example"} | 422 | /details/recordingUrl  | is an http or https address of at most 2000 characters
                            """)
    void whatIsWrongWithADetailIsSaid(String details, int status, String pointer, String sentence) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN,
                "{\"title\": \"By hand\", \"kind\": \"workshop\", \"details\": %s}".formatted(details));
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        JsonNode errors = Api.json(answer).get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/pointer").asString()).isEqualTo(pointer);
        assertThat(errors.at("/0/detail").asString()).isEqualTo(sentence);
    }

    @Test
    void howANumberIsWrittenIsAllTheSame() {
        String path = OWN + "/by-client-id/" + UUID.randomUUID();
        String report = """
                {"title": "By hand", "kind": "course", "details": {"hours": %s}}""";
        Paper first = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report.formatted("2.0")), 201);
        assertThat(first.json().get("details")).hasToString("{\"hours\":2}");
        assertThat(Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report.formatted("2")), 200))
            .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    "title": "ab"                                          | /title           | has 3 to 200 characters
                    "title": "\u3000\u3000\u3000"                          | /title           | has 3 to 200 characters
                    "title": " a "                                         | /title           | has 3 to 200 characters
                    "links": [{"label": " ", "url": "https://x.example"}]  | /links/0/label   | has 1 to 200 characters
                    "countries": ["sg"]                                    | /countries/0     | is a code of ISO 3166-1 alpha-2 in upper case
                    "countries": ["XX"]                                    | /countries/0     | is a code of ISO 3166-1 alpha-2 in upper case
                    "language": "e"                                        | /language        | is a language tag of BCP 47
                    "reach": [{"metric": "views", "value": -1}]            | /reach/0/value   | is less than nothing
                    "reach": [{"metric": "", "value": 1}]                  | /reach/0/metric  | has 1 to 60 characters
                    "credits": [{"name": "A", "role": ""}]                 | /credits/0/role  | has 1 to 60 characters
                    """)
    void sentencesAreThoseOfAllOurChecks(String field, String pointer, String sentence) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN,
                field.startsWith("\"title") ? "{\"kind\": \"talk\", %s}".formatted(field)
                        : "{\"title\": \"By hand\", \"kind\": \"talk\", %s}".formatted(field));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        JsonNode errors = Api.json(answer).get("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/pointer").asString()).isEqualTo(pointer);
        assertThat(errors.at("/0/detail").asString()).isEqualTo(sentence);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN, """
                {"title": "ab", "kind": "dance", "summary": "%s", "region": "atlantis", "details": {"any": 1},
                 "reach": [{"value": 3}]}""".formatted("x".repeat(281)));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).get("errors").valueStream().map((error) -> error.get("pointer").asString()))
            .containsExactlyInAnyOrder("/title", "/kind", "/summary", "/region", "/reach/0/metric");
    }

    @Test
    void aPatchMergesDetailsAndRemovesOne() {
        Paper draft = this.desk.draft(Tokens.ANA, """
                {"title": "By hand", "kind": "workshop", "details": {"mode": "online", "durationMinutes": 90}}""");
        Paper changed = this.desk.change(Tokens.ANA, draft, """
                {"details": {"mode": null, "level": "beginner"}}""");
        assertThat(changed.json().get("details")).hasToString("""
                {"durationMinutes":90,"level":"beginner"}""");
        assertThat(this.desk.change(Tokens.ANA, changed, "{\"details\": null}").json().get("details")).isEmpty();
    }

    @Test
    void detailsThatANewKindHasNotAreNotDroppedInSilence() {
        Paper draft = this.desk.draft(Tokens.ANA, """
                {"title": "By hand", "kind": "workshop", "details": {"mode": "online", "durationMinutes": 90}}""");
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(),
                "{\"kind\": \"talk\"}", "If-Match", draft.tag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/details/durationMinutes");
        assertThat(Api.json(answer).at("/errors/0/detail").asString()).isEqualTo("is no field of this kind");
        Paper talk = this.desk.change(Tokens.ANA, draft, """
                {"kind": "talk", "details": {"durationMinutes": null}}""");
        assertThat(talk.json().get("details")).hasToString("{\"mode\":\"online\"}");
    }

    @Test
    void anAddressAmongTheDetailsIsALinkAndGoesBackToThoseWhoDecide() {
        Paper approved = this.desk.approved(Tokens.ANA, """
                {"title": "By hand and eye", "kind": "workshop", "date": "2021-08-14",
                 "details": {"level": "beginner", "recordingUrl": "https://example.org/a"}}""");
        Paper shown = this.desk.change(Tokens.ANA, approved, "{\"details\": {\"level\": \"advanced\"}}");
        assertThat(shown.status()).isEqualTo("approved");
        assertThat(this.desk.api().json("/api/v1/achievements/" + shown.id()).at("/details/level").asString())
            .isEqualTo("advanced");
        assertThat(this.desk.change(Tokens.ANA, shown, """
                {"details": {"recordingUrl": "https://example.org/b"}}""").status()).isEqualTo("submitted");
    }

    @Test
    void detailsAreSearched() {
        Paper approved = this.desk.approved(Tokens.ANA, """
                {"title": "On floods", "kind": "paper", "date": "2021-08-14", "details": {"venue": "Zyzzyva"}}""");
        assertThat(this.desk.api().ids("/api/v1/achievements?q=zyzzyva")).containsExactly(approved.id());
    }

    @ParameterizedTest
    @ValueSource(strings = { "for=later", "version=two", "program=none", "programme=GDE" })
    void whatASchemaIsNotAskedForIsAProblemThatNamesIt(String query) {
        assertThat(this.desk.api().problem("/api/v1/kinds/talk/schema?" + query, HttpStatus.BAD_REQUEST).toString())
            .contains(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "2", "-1", "99999" })
    void aDefinitionThatNeverWasIsNotThere(String number) {
        this.desk.api().problem("/api/v1/kinds/talk/schema?version=" + number, HttpStatus.NOT_FOUND);
    }

    private void assertRefused(String kind, ObjectNode details, String pointer, HttpStatus status) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN, report(kind, details));
        assertThat(answer.getStatusCode()).as("%s %s", kind, details).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private JsonNode schema(String kind, String query) {
        return this.desk.api().json("/api/v1/kinds/" + kind + "/schema" + query);
    }

    private static String report(String kind, JsonNode details) {
        return "{\"title\": \"A report\", \"kind\": \"%s\", \"details\": %s}".formatted(kind, details);
    }

    private static JsonNode good(JsonNode field) {
        JsonNodeFactory values = JsonNodeFactory.instance;
        if (field.has("enum")) {
            return field.get("enum").get(0);
        }
        return switch (field.get("type").asString()) {
            case "boolean" -> values.booleanNode(true);
            case "integer" -> values.numberNode(field.get("minimum").asInt() + 1);
            case "number" -> values.numberNode(field.get("minimum").asInt() + 0.5);
            default -> values.stringNode(switch (field.path("format").asString("")) {
                case "uri" -> "https://example.org/a";
                case "partial-date" -> "2021-09";
                case "bcp-47" -> "zh";
                case "iso-3166-1-alpha-2" -> "SG";
                default -> "Words";
            });
        };
    }

    private static List<JsonNode> bad(JsonNode field) {
        JsonNodeFactory values = JsonNodeFactory.instance;
        if (field.has("enum")) {
            return List.of(values.stringNode("none of these"));
        }
        return switch (field.get("type").asString()) {
            case "boolean" -> List.of();
            case "integer", "number" -> List.of(values.numberNode(field.get("minimum").asLong() - 1),
                    values.numberNode(field.get("maximum").asLong() + 1));
            default -> switch (field.path("format").asString("")) {
                case "uri" -> List.of(values.stringNode("javascript:alert(1)"));
                case "partial-date" -> List.of(values.stringNode("2021-13"), values.stringNode("yesterday"));
                case "bcp-47" -> List.of(values.stringNode("e"));
                case "iso-3166-1-alpha-2" -> List.of(values.stringNode("XX"));
                default ->
                    List.of(values.stringNode(" "), values.stringNode("x".repeat(field.get("maxLength").asInt() + 1)));
            };
        };
    }

}
