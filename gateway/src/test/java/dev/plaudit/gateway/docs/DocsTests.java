package dev.plaudit.gateway.docs;

import java.io.IOException;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.platform.testing.SteppingClock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test moves the clock past what is kept, so the order of tests does not matter
 * except that no service ever forgets its last part.
 */
@GatewayTest
@Import(SteppingClock.Setup.class)
class DocsTests {

    private static final String PEOPLE = """
            {"openapi": "3.1.0", "tags": [{"name": "People", "description": "Who did it"}],
             "paths": {
               "/api/v1/people": {
                 "get": {"tags": ["People"], "summary": "People, by name",
                   "parameters": [{"name": "limit", "in": "query", "description": "How many",
                     "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}},
                     {"name": "country", "in": "query", "schema": {"type": "string", "enum": ["IN", "JP"]}}],
                   "responses": {"200": {"description": "A page of people", "content": {"application/json":
                     {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Person"}}}}},
                     "400": {"$ref": "#/components/responses/Bad"}}},
                 "post": {"tags": ["People"], "responses": {"201": {"description": "Made"}}}},
               "/api/v1/audit": {"get": {"summary": "Of people-service only", "responses": {"200": {"description": "-"}}}},
               "/api/v1/me/sessions": {"get": {"summary": "Not theirs", "responses": {"200": {"description": "-"}}}},
               "/api/v1/me/achievements": {"get": {"responses": {"200": {"description": "Those of highlights-service"}}}},
               "/internal/changes": {"get": {"responses": {"200": {"description": "Secret"}}}}},
             "components": {"schemas": {
               "Problem": {"type": "object", "properties": {"status": {"type": "integer"}}},
               "Person": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string", "description": "As they write it", "examples": ["Ngesa Marvin"]},
                 "role": {"$ref": "#/components/schemas/Role"}, "country": {"type": ["string", "null"]}}},
               "Role": {"type": "string"}},
              "responses": {"Bad": {"description": "A parameter is wrong"}}}}""";

    private static final String HIGHLIGHTS = """
            {"openapi": "3.1.0", "tags": [{"name": "Digests"}],
             "paths": {"/api/v1/digests": {"get": {"tags": ["Digests"], "responses": {"200": {"description": "<b>All</b>",
               "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Digest"}}}}}}},
             "/api/v1/statistics": {"get": {"responses": {"200": {"description": "Numbers"}}},
               "delete": {"responses": {"204": {"description": "Nobody can"}}}}},
             "components": {"schemas": {
               "Problem": {"type": "object", "properties": {"status": {"type": "integer"}}},
               "Role": {"type": "string", "enum": ["speaker"]},
               "Digest": {"type": "object", "properties": {"roles":
                 {"type": "array", "items": {"$ref": "#/components/schemas/Role"}}}}}}}""";

    private static final String EVENTS = """
            {"openapi": "3.1.0", "paths": {"/api/v1/event-kinds": {"get": {"responses": {"200": {"description": "Kinds"}}}}}}""";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @Autowired
    SteppingClock clock;

    @BeforeEach
    void minutesLater() {
        this.clock.step(Duration.ofMinutes(5));
        describe(this.people, okJson(PEOPLE));
        describe(this.events, okJson(EVENTS));
        describe(this.highlights, okJson(HIGHLIGHTS));
    }

    @Test
    void oneDocumentHoldsWhatTheServicesDescribe() throws IOException {
        JsonNode document = document();

        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("info").path("title").asString()).isEqualTo("Plaudit API");
        assertThat(document.path("servers").path(0).path("url").asString()).isEqualTo("https://plaudit.example");
        assertThat(document.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/v1/people",
                "/api/v1/digests", "/api/v1/statistics", "/api/v1/event-kinds", "/api/v1/audit", "/api/v1/me/sessions",
                "/api/v1/me/sessions/{id}");
        assertThat(document.path("tags").valueStream().map((tag) -> tag.path("name").asString()))
            .containsExactly("People", "Digests");
        assertThat(document.has("x-missing")).isFalse();
    }

    @Test
    void onlyWhatTheGatewayRoutesIsDescribed() throws IOException {
        JsonNode paths = document().path("paths");

        assertThat(paths.path("/api/v1/people").propertyNames()).containsExactly("get", "post");
        assertThat(paths.path("/api/v1/statistics").propertyNames()).containsExactly("get");
        assertThat(Http.get(this.port, "/api/v1/openapi.json").body()).doesNotContain("/internal");
    }

    @Test
    void sameSchemaIsKeptOnceAndAnotherOfTheSameNameIsRenamed() throws IOException {
        JsonNode schemas = document().path("components").path("schemas");

        assertThat(schemas.propertyNames()).containsExactlyInAnyOrder("Problem", "Person", "Role", "Digest",
                "HighlightsRole", "AuditLogPage", "AuditLogEntry", "SessionPage", "OwnSession");
        assertThat(schemas.at("/Person/properties/role/$ref").asString()).isEqualTo("#/components/schemas/Role");
        assertThat(schemas.at("/Digest/properties/roles/items/$ref").asString())
            .isEqualTo("#/components/schemas/HighlightsRole");
        assertThat(schemas.path("HighlightsRole").has("enum")).isTrue();
    }

    @Test
    void whatTheGatewayAnswersItselfIsDescribedByItself() throws IOException {
        JsonNode paths = document().path("paths");

        assertThat(paths.at("/~1api~1v1~1audit/get/summary").asString()).isEqualTo("Who did what, the newest first");
        assertThat(paths.at("/~1api~1v1~1me~1sessions/get/summary").asString()).startsWith("Where the account");
        assertThat(document().at("/components/schemas/AuditLogEntry/properties/service/enum").size()).isEqualTo(3);
    }

    @Test
    void documentSaysHowToSignIn() throws IOException {
        JsonNode document = document();

        assertThat(document.at("/components/securitySchemes").propertyNames()).containsExactlyInAnyOrder("session",
                "csrf", "token");
        assertThat(document.at("/paths/~1api~1v1~1people/post/security").toString())
            .isEqualTo("[{\"session\":[],\"csrf\":[]},{\"token\":[]}]");
        assertThat(document.at("/paths/~1api~1v1~1people/get").has("security")).isFalse();
        assertThat(document.path("security").path(0).isEmpty()).isTrue();
    }

    @Test
    void documentCanBeCachedAndAskedConditionally() throws IOException {
        Http.Answer answer = Http.get(this.port, "/api/v1/openapi.json");
        String tag = answer.header("ETag").getFirst();

        assertThat(answer.header("Cache-Control").getFirst()).contains("public").contains("max-age=60");
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(tag).startsWith("\"");
        assertThat(Http.get(this.port, "/api/v1/openapi.json", "If-None-Match: " + tag).status()).isEqualTo(304);
        assertThat(Http.send(this.port, "HEAD", "/api/v1/openapi.json").header("ETag")).containsExactly(tag);
    }

    @Test
    void servicesAreAskedOnceAMinute() throws IOException {
        document();
        this.clock.step(Duration.ofSeconds(59));
        document();
        assertThat(this.people.findAll(anyRequestedFor(anyUrl()))).hasSize(1);

        this.clock.step(Duration.ofSeconds(2));
        document();
        assertThat(this.people.findAll(anyRequestedFor(anyUrl()))).hasSize(2);
    }

    @Test
    void serviceThatGoesDownKeepsItsLastPart() throws IOException {
        document();
        describe(this.people, aResponse().withStatus(503));
        describe(this.highlights, aResponse().withBody("{ not json"));
        this.clock.step(Duration.ofMinutes(2));

        assertThat(document().path("paths").propertyNames()).contains("/api/v1/people", "/api/v1/digests");
    }

    @Test
    void pageShowsOperationsParametersAndFields() throws IOException {
        Http.Answer answer = Http.get(this.port, "/api/docs");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(page.select("h2").eachText()).contains("People", "Digests", "Schemas");
        assertThat(page.select("[id=GET/api/v1/people]").text()).contains("People, by name", "limit", "integer",
                "from 1; to 100; otherwise 20", "IN, JP", "list of Person", "A parameter is wrong");
        assertThat(page.select("[id=schema-Person]").text()).contains("name", "required", "As they write it",
                "Ngesa Marvin", "string or null");
        assertThat(page.select("a[href=#schema-Role]")).isNotEmpty();
    }

    @Test
    void pageNeedsNothingThatThePolicyForbids() throws IOException {
        Http.Answer answer = Http.get(this.port, "/api/docs");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.header("Content-Security-Policy")).singleElement()
            .asString()
            .contains("style-src 'self'")
            .doesNotContain("unsafe");
        assertThat(page.select("script:not([src^=/assets/]), style, [style], [onclick], b")).isEmpty();
        assertThat(Http.get(this.port, "/assets/docs.css").status()).isEqualTo(200);
    }

    private JsonNode document() throws IOException {
        return JsonMapper.shared().readTree(Http.get(this.port, "/api/v1/openapi.json").body());
    }

    private static void describe(WireMockServer service, ResponseDefinitionBuilder description) {
        service.stubFor(any(urlEqualTo("/internal/openapi.json")).willReturn(description));
    }

}
