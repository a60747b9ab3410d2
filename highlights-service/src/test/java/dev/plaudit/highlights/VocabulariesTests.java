package dev.plaudit.highlights;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

@WithSample
class VocabulariesTests {

    private static final List<String> TYPES = List.of("object", "array", "string", "integer", "number", "boolean");

    private final Api api;

    VocabulariesTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void everyKindInUseIsExplainedAndHasASchema() {
        List<String> kinds = this.api.walk("/api/v1/kinds?limit=10");
        assertThat(kinds).contains("other")
            .containsAll(this.api.json("/api/v1/achievements?facets=kind").at("/facets/kind").propertyNames());
        for (String kind : kinds) {
            JsonNode schema = this.api.json("/api/v1/kinds/" + kind + "/schema");
            assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("$id").asString()).endsWith("/api/v1/kinds/" + kind + "/schema");
            assertThat(schema.at("/properties/kind/const").asString()).isEqualTo(kind);
            assertObject(schema);
        }
        assertThat(this.api.get("/api/v1/kinds/talk/schema").getHeaders().getContentType())
            .hasToString("application/schema+json");
        assertThat(this.api.json("/api/v1/kinds/talk/schema")
            .at("/properties/credits/items/properties/role/default")
            .asString()).isEqualTo("speaker");
    }

    @Test
    void everyTopicInUseIsListed() {
        List<String> topics = this.api.ids("/api/v1/topics?limit=100");
        assertThat(topics).contains("jax", "kubeflow", "tf-gan", "neural-structured-learning")
            .containsAll(this.api.json("/api/v1/achievements?facets=topic").at("/facets/topic").propertyNames());
        assertThat(this.api.json("/api/v1/topics/neural-structured-learning").get("name").asString())
            .isEqualTo("Neural Structured Learning");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/kinds/none", "/api/v1/kinds/none/schema", "/api/v1/topics/none" })
    void whatIsNotThereIsAProblem(String path) {
        assertThat(this.api.problem(path, HttpStatus.NOT_FOUND).get("instance").asString()).isEqualTo(path);
    }

    private static void assertObject(JsonNode schema) {
        assertThat(TYPES).contains(schema.get("type").asString());
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        assertThat(schema.get("properties").propertyNames()).containsAll(Api.texts(schema.get("required")));
        for (JsonNode property : schema.get("properties").values()) {
            if (property.has("items") && property.get("items").has("properties")) {
                assertObject(property.get("items"));
            }
            assertThat(property.has("const") || TYPES.contains(property.get("type").asString())).isTrue();
        }
    }

}
