package dev.plaudit.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document of a service under test.
 */
public final class ApiDocument {

    private static final List<String> OF_EVERY_LIST = List.of("limit", "cursor", "sort", "q", "updatedSince");

    private final JsonNode document;

    private ApiDocument(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads the document.
     * @param api the service
     * @return a document of OpenAPI 3.1
     */
    public static ApiDocument of(Api api) {
        JsonNode document = api.json("/internal/openapi.json");
        assertThat(document.get("openapi").asString()).startsWith("3.1.");
        return new ApiDocument(document);
    }

    /**
     * Checks that these addresses are documented, no others but those of the audit log
     * and the outboxes, each of their operations with its summary, tag and answer, and
     * each that is a POST with its key.
     * @param addresses paths as a client knows them
     */
    public void assertAddresses(String... addresses) {
        assertThat(this.document.get("paths").propertyNames())
            .filteredOn((path) -> !path.equals("/api/v1/audit") && !path.startsWith("/api/v1/outboxes/"))
            .containsExactlyInAnyOrder(addresses);
        List<String> names = new ArrayList<>();
        for (String address : addresses) {
            this.document.get("paths").get(address).properties().forEach((method) -> {
                JsonNode operation = method.getValue();
                String what = method.getKey() + " " + address;
                assertThat(operation.path("summary").asString("")).as(what).isNotBlank();
                assertThat(operation.path("tags")).as(what).hasSize(1);
                assertThat(operation.path("responses").propertyNames()).as(what)
                    .containsAnyOf("200", "201", "202", "204");
                assertThat(operation.at("/responses/default/content").propertyNames()).as(what)
                    .containsExactly("application/problem+json");
                assertThat(operation.path("operationId").asString("")).matches(method.getKey() + "[A-Z][A-Za-z]+");
                names.add(operation.path("operationId").asString(""));
                assertThat(operation.path("parameters")
                    .valueStream()
                    .anyMatch((parameter) -> parameter.get("name").asString().equals("Idempotency-Key"))).as(what)
                    .isEqualTo(method.getKey().equals("post"));
            });
            JsonNode reading = operation(address);
            if (reading != null) {
                assertThat(reading.at("/responses/200/content")).as(address).isNotEmpty();
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    /**
     * Checks that an address can be written in these ways.
     * @param address its path
     * @param methods in lower case
     */
    public void assertWritten(String address, String... methods) {
        assertThat(this.document.get("paths").get(address).propertyNames()).as(address).contains(methods);
    }

    /**
     * Checks as what a POST takes its body.
     * @param address its path
     * @param types media types, all of them
     */
    public void assertBodies(String address, String... types) {
        JsonNode bodies = this.document.get("paths").get(address).at("/post/requestBody/content");
        assertThat(bodies.propertyNames()).as(address).containsExactlyInAnyOrder(types);
        assertThat(bodies).as(address).allSatisfy((body) -> assertThat(body.path("schema")).isNotEmpty());
    }

    /**
     * Checks the parameters of a list.
     * @param address its path
     * @param filters what it has beyond those of every list
     */
    public void assertListParameters(String address, String... filters) {
        assertParameters(address, Stream.concat(OF_EVERY_LIST.stream(), Stream.of(filters)).toArray(String[]::new));
    }

    /**
     * Checks the parameters of an address.
     * @param address its path
     * @param names at least these
     */
    public void assertParameters(String address, String... names) {
        JsonNode parameters = operation(address).path("parameters");
        assertThat(parameters.valueStream().map((parameter) -> parameter.get("name").asString())).as(address)
            .contains(names)
            .doesNotHaveDuplicates();
        assertThat(parameters).as(address).allSatisfy((parameter) -> assertThat(parameter.path("schema")).isNotEmpty());
    }

    /**
     * Checks what an answer is said to hold.
     * @param address its path
     * @param fields at least these
     */
    public void assertAnswer(String address, String... fields) {
        assertThat(schema(address).path("properties").propertyNames()).as(address).contains(fields);
    }

    /**
     * Checks what the records of a list are said to hold.
     * @param address its path
     * @param fields at least these
     */
    public void assertListAnswer(String address, String... fields) {
        assertAnswer(address, "items", "next", "total", "facets");
        JsonNode item = resolved(schema(address).at("/properties/items/items"));
        assertThat(item.path("properties").propertyNames()).as(address).contains(fields);
    }

    /**
     * Checks that a field of an answer may be null, and that another never is.
     * @param address its path
     * @param nullable a field that may be null
     * @param always a field that has a value
     */
    public void assertNullable(String address, String nullable, String always) {
        JsonNode schema = schema(address);
        assertThat(schema.path("required").valueStream().map(JsonNode::asString)).as(address)
            .contains(nullable, always);
        assertThat(schema.at("/properties/" + nullable).toString()).as(nullable).contains("\"null\"");
        assertThat(schema.at("/properties/" + always).toString()).as(always).doesNotContain("\"null\"");
    }

    private JsonNode operation(String address) {
        return this.document.get("paths").get(address).get("get");
    }

    private JsonNode schema(String address) {
        JsonNode content = operation(address).at("/responses/200/content").values().iterator().next();
        return resolved(content.path("schema"));
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : this.document.at(reference.substring(1));
    }

}
