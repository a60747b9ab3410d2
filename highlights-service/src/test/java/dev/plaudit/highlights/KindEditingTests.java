package dev.plaudit.highlights;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
class KindEditingTests {

    private static final String COLOUR = """
            {"id": "colour", "type": "text", "label": {"en": "Colour", "zh": "颜色"}}""";

    private static final String SIZE = """
            {"id": "size", "type": "integer", "label": {"en": "Size"}, "minimum": 1, "required": true}""";

    private final Desk desk;

    private final String kind = "k" + UUID.randomUUID();

    KindEditingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void eachChangeOfADefinitionHasItsNumberAndFormerOnesStay() {
        Paper first = add("\"fields\": [%s]".formatted(COLOUR));
        assertThat(first.json().get("definitionNumber").asInt()).isOne();
        byte[] before = this.desk.api().bytes(schemaPath() + "?version=1");
        Paper renamed = put(first, "Other " + this.kind, "\"fields\": [%s]".formatted(COLOUR));
        Paper second = put(renamed, "Other " + this.kind, "\"fields\": [%s]".formatted(SIZE));
        assertThat(second.json().get("definitionNumber").asInt()).isEqualTo(3);
        Paper same = put(second, "Other " + this.kind, "\"fields\": [%s]".formatted(SIZE));
        assertThat(same).isEqualTo(second);
        assertThat(this.desk.api().bytes(schemaPath() + "?version=1")).isEqualTo(before);
        assertThat(detailsOf(schemaPath() + "?version=1")).containsExactly("colour");
        assertThat(detailsOf(schemaPath() + "?version=3")).containsExactly("size");
        assertThat(detailsOf(schemaPath())).containsExactly("size");
        assertThat(this.desk.api().json(schemaPath()).get("title").asString()).isEqualTo("Other " + this.kind);
        assertThat(this.desk.api().json(schemaPath() + "?version=1").get("title").asString())
            .isEqualTo("A kind " + this.kind);
        String caching = this.desk.api().get(schemaPath() + "?version=1").getHeaders().getCacheControl();
        assertThat(caching).contains("public", "immutable", "max-age=86400");
        assertThat(this.desk.api().get(schemaPath()).getHeaders().getCacheControl()).doesNotContain("immutable");
        assertThat(this.desk.api().json("/api/v1/kinds/" + this.kind).get("definition"))
            .isEqualTo(second.json().get("definition"));
    }

    @Test
    void oldRecordsKeepTheDefinitionThatTheyWereWrittenUnder() {
        Paper kind = add("\"fields\": [%s]".formatted(COLOUR));
        Paper draft = this.desk.draft(Tokens.ANA, report("\"details\": {\"colour\": \"red\"}"));
        put(kind, "A kind " + this.kind, "\"fields\": [%s]".formatted(SIZE));
        Paper edited = this.desk.change(Tokens.ANA, draft, "{\"summary\": \"Still red\"}");
        assertThat(edited.json().get("definition").asInt()).isOne();
        assertThat(edited.json().at("/details/colour").asString()).isEqualTo("red");
        Paper submitted = this.desk.submit(Tokens.ANA, edited);
        assertThat(submitted.status()).isEqualTo("submitted");
        ResponseEntity<byte[]> recoloured = this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(),
                "{\"details\": {\"colour\": \"blue\"}}", "If-Match", submitted.tag());
        assertThat(recoloured.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(recoloured).at("/errors/0/pointer").asString()).isEqualTo("/details/colour");
        Paper sized = this.desk.change(Tokens.ANA, submitted, "{\"details\": {\"colour\": null, \"size\": 3}}");
        assertThat(sized.json().get("definition").asInt()).isEqualTo(2);
        assertThat(this.desk.approve(Tokens.MAX, sized).status()).isEqualTo("approved");
        assertThat(this.desk.api().json("/api/v1/achievements/" + draft.id()).get("definition").asInt()).isEqualTo(2);
    }

    @Test
    void theSameReportAgainIsNothingNewThoughItsKindHasChanged() {
        Paper kind = add("\"fields\": [%s]".formatted(COLOUR));
        String path = OWN + "/by-client-id/" + UUID.randomUUID();
        String report = report("\"details\": {\"colour\": \"red\"}");
        Paper first = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report), 201);
        put(kind, "A kind " + this.kind, "\"fields\": [%s]".formatted(SIZE));
        assertThat(Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, report), 200)).isEqualTo(first);
    }

    @Test
    void whatIsNeededIsNeededToSubmitAndNotBefore() {
        add("\"fields\": [%s, %s]".formatted(COLOUR, SIZE));
        JsonNode schema = this.desk.api().json(schemaPath());
        assertThat(Api.texts(schema.get("required"))).containsExactly("kind", "title", "date", "details");
        assertThat(Api.texts(schema.at("/properties/details/required"))).containsExactly("size");
        JsonNode drafts = this.desk.api().json(schemaPath() + "?for=draft");
        assertThat(drafts.at("/properties/details/required")).isEmpty();
        assertThat(Api.texts(drafts.at("/properties/details/x-required-to-submit"))).containsExactly("size");
        Paper draft = this.desk.draft(Tokens.ANA, report("\"details\": {}"));
        assertThat(refusal(draft)).containsExactly("/details/size");
        Paper sized = this.desk.change(Tokens.ANA, draft, "{\"details\": {\"size\": 3}}");
        Paper submitted = this.desk.submit(Tokens.ANA, sized);
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(),
                "{\"details\": {\"size\": null}}", "If-Match", submitted.tag()))
            .isEqualTo(422);
    }

    @Test
    void aProgramHasLabelsAndRulesOfItsOwn() {
        add("""
                "fields": [%s, %s], "label": {"en": "Thing", "zh": "东西"},
                "programs": [{"program": "GDE", "label": {"en": "Expert thing"}, "required": ["colour"],
                 "fieldLabels": {"colour": {"en": "Expert colour"}}}]""".formatted(COLOUR,
                SIZE.replace("\"required\": true", "\"required\": false")));
        JsonNode plain = this.desk.api().json(schemaPath());
        JsonNode expert = this.desk.api().json(schemaPath() + "?program=GDE");
        assertThat(plain.get("title").asString()).isEqualTo("Thing");
        assertThat(expert.get("title").asString()).isEqualTo("Expert thing");
        assertThat(expert.at("/x-titles/zh").asString()).isEqualTo("东西");
        assertThat(expert.at("/properties/details/properties/colour/title").asString()).isEqualTo("Expert colour");
        assertThat(expert.at("/properties/details/properties/colour/x-titles/zh").asString()).isEqualTo("颜色");
        assertThat(plain.at("/properties/details/required")).isEmpty();
        assertThat(Api.texts(expert.at("/properties/details/required"))).containsExactly("colour");
        assertThat(refusal(this.desk.draft(Tokens.ANA, report("\"programs\": [\"GDE\"]"))))
            .containsExactly("/details/colour");
        this.desk.submitted(Tokens.ANA, report("\"programs\": []"));
        this.desk.submitted(Tokens.ANA, report("\"programs\": [\"GDE\"], \"details\": {\"colour\": \"red\"}"));
    }

    @Test
    void aProgramMayNotTakeAKind() {
        add("\"programs\": [{\"program\": \"GDE\", \"offered\": false}]");
        assertThat(Api.texts(this.desk.api().json(schemaPath()).get("x-not-offered"))).containsExactly("GDE");
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN,
                report("\"programs\": [\"GDE\"]"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/programs/0");
        assertThat(Api.json(answer).at("/errors/0/detail").asString())
            .isEqualTo("does not take achievements of this kind");
        this.desk.draft(Tokens.ANA, report("\"programs\": []"));
    }

    @Test
    void rolesAreSuggestionsUntilTheyAreClosed() {
        String roles = "\"roles\": [{\"id\": \"painter\", \"label\": {\"en\": \"Painter\"}}]";
        Paper kind = add(roles);
        String painted = "\"credits\": [{\"personId\": \"ana\", \"role\": \"%s\"}, {\"communityId\": \"tfug-singapore\"}]";
        Paper open = this.desk.draft(Tokens.ANA, report(painted.formatted("whatever")));
        assertThat(open.json().at("/credits/0/role").asString()).isEqualTo("whatever");
        put(kind, "A kind " + this.kind, roles + ", \"closed\": true");
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN,
                report(painted.formatted("whatever")));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/credits/0/role");
        Paper closed = this.desk.draft(Tokens.ANA, report(painted.formatted("painter")));
        this.desk.change(Tokens.ANA, closed, "{\"summary\": \"Its community has a role too\"}");
        this.desk.draft(Tokens.ANA, report("\"credits\": []"));
        this.desk.change(Tokens.ANA, open, "{\"summary\": \"As before\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"fields\": [{\"id\": \"a b\", \"type\": \"text\", \"label\": {\"en\": \"A\"}}]",
            "\"programs\": [{\"program\": \"none\"}]",
            "\"fields\": [{\"id\": \"a\", \"type\": \"choice\", \"label\": {\"en\": \"A\"}}]" })
    void aBrokenDefinitionIsRefused(String definition) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.PUT, Tokens.ADA, "/api/v1/kinds/" + this.kind,
                kind("A kind " + this.kind, definition), "If-None-Match", "*");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).startsWith("/definition/");
        this.desk.api().problem("/api/v1/kinds/" + this.kind, HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"number\": 7", "\"fields\": [{\"id\": \"a\", \"type\": \"secret\"}]",
            "\"fields\": [{\"id\": \"a\", \"$ref\": \"http://127.0.0.1/x\"}]", "\"fields\": {}" })
    void aDefinitionOfAnotherFormCannotBeRead(String definition) {
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ADA, "/api/v1/kinds/" + this.kind,
                kind("A kind " + this.kind, definition), "If-None-Match", "*"))
            .isEqualTo(400);
    }

    @Test
    void onlyKindsHaveDefinitionsAndOnlyAdminsEditThem() {
        String topic = """
                {"name": "Topic %s", "definition": {"fields": []}}""".formatted(this.kind);
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ADA, "/api/v1/topics/" + this.kind, topic, "If-None-Match",
                "*"))
            .isEqualTo(422);
        for (var other : List.of(Tokens.ANA, Tokens.MAX, Tokens.CAL)) {
            assertThat(this.desk.status(HttpMethod.PUT, other, "/api/v1/kinds/" + this.kind,
                    kind("A kind " + this.kind, "\"programs\": [{\"program\": \"none\"}]"), "If-None-Match", "*"))
                .isEqualTo(403);
        }
    }

    @Test
    void aKindWithoutADefinitionAsksForNothingMore() {
        Paper kind = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ADA, "/api/v1/kinds/" + this.kind,
                "{\"name\": \"Plain %s\"}".formatted(this.kind), "If-None-Match", "*"), 201);
        assertThat(kind.json().has("definition")).isFalse();
        Paper draft = this.desk.draft(Tokens.ANA, report("\"credits\": []"));
        assertThat(draft.json().get("definition").isNull()).isTrue();
        assertThat(draft.json().at("/credits/0/role").asString()).isEqualTo("contributor");
        put(kind, "A kind " + this.kind, "\"fields\": [%s]".formatted(SIZE));
        assertThat(this.desk.submit(Tokens.ANA, draft).json().get("definition").isNull()).isTrue();
    }

    private List<String> refusal(Paper draft) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/submit",
                "", "If-Match", draft.tag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        return Api.json(answer).get("errors").valueStream().map((error) -> error.get("pointer").asString()).toList();
    }

    private Paper add(String definition) {
        return Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ADA, "/api/v1/kinds/" + this.kind,
                kind("A kind " + this.kind, definition), "If-None-Match", "*"), 201);
    }

    private Paper put(Paper before, String name, String definition) {
        return Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ADA, "/api/v1/kinds/" + this.kind,
                kind(name, definition), "If-Match", before.tag()), 200);
    }

    private String kind(String name, String definition) {
        return "{\"name\": \"%s\", \"definition\": {%s}}".formatted(name, definition);
    }

    private String report(String fields) {
        return "{\"title\": \"A report\", \"kind\": \"%s\", \"date\": \"2021-08-14\", %s}".formatted(this.kind, fields);
    }

    private String schemaPath() {
        return "/api/v1/kinds/" + this.kind + "/schema";
    }

    private List<String> detailsOf(String path) {
        return List.copyOf(this.desk.api().json(path).at("/properties/details/properties").propertyNames());
    }

}
