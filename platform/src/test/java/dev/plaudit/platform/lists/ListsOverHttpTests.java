package dev.plaudit.platform.lists;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for lists and single records over real HTTP.
 */
@SpringBootTest(classes = TalksApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "springdoc.default-produces-media-type=application/json")
@AutoConfigureRestTestClient
class ListsOverHttpTests {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private RestTestClient http;

    @LocalServerPort
    private int port;

    @Test
    void aListHasItsRecordsAsTheyAre() {
        EntityExchangeResult<byte[]> answer = get("/api/v1/talks?limit=2&sort=title&q=number");
        assertThat(new String(body(answer), StandardCharsets.UTF_8)).startsWith("""
                {"items":[{"id":"t1","title":"Talk number 1","event":null},\
                {"id":"t10","title":"Talk number 10","event":null}],"next":\"""").endsWith("""
                ","total":50,"facets":{}}""");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
            .isEqualToIgnoringCase("application/json;charset=utf-8");
    }

    @Test
    void theCursorLeadsToEveryRecordOnce() {
        List<String> ids = new ArrayList<>();
        JsonNode page = json("/api/v1/talks?limit=7");
        ids.addAll(ids(page));
        while (!page.get("next").isNull()) {
            assertThat(page.get("items")).hasSize(7);
            page = json("/api/v1/talks?limit=7&cursor=" + page.get("next").asString());
            ids.addAll(ids(page));
        }
        assertThat(ids).hasSize(53).doesNotHaveDuplicates().startsWith("t50", "t49");
        assertThat(page.get("total").asInt()).isEqualTo(53);
    }

    @Test
    void theLinkLeadsToEveryRecordOnceWithTheSameParameters() {
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/talks?limit=4&region=apac,emea&q=" + encode("talk number")
                + "&kind=article&facets=kind";
        while (address != null) {
            EntityExchangeResult<byte[]> answer = get(address);
            JsonNode page = JSON.readTree(body(answer));
            assertThat(page.get("total").asInt()).isEqualTo(16);
            assertThat(page.at("/facets/kind/article").asInt()).isEqualTo(16);
            ids.addAll(ids(page));
            String link = answer.getResponseHeaders().getFirst(HttpHeaders.LINK);
            assertThat(link == null).isEqualTo(page.get("next").isNull());
            address = (link != null) ? target(link) : null;
        }
        assertThat(ids).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void theLinkSaysNothingOfTheHost() {
        EntityExchangeResult<byte[]> answer = this.http.get()
            .uri(URI.create("/api/v1/talks?limit=1"))
            .header("X-Forwarded-Host", "evil.example")
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult();
        assertThat(target(String.valueOf(answer.getResponseHeaders().getFirst(HttpHeaders.LINK))))
            .startsWith("/api/v1/talks?limit=1&cursor=");
    }

    @Test
    void pathParametersAreAProblem() {
        this.http.get()
            .uri(URI.create("/api/v1/talks;jsessionid=abc?limit=1"))
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void facetsAddUp() {
        JsonNode page = json("/api/v1/talks?facets=kind,region&limit=1");
        assertThat(page.get("facets").toString())
            .isEqualTo("{\"kind\":{\"talk\":34,\"article\":16},\"region\":{\"apac\":25,\"emea\":25}}");
        assertThat(json("/api/v1/talks?facets=kind&facets=region").get("facets")).isEqualTo(page.get("facets"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=talk,article        | 50
            kind=talk&kind=article   | 50
            kind=TALK                | 34
            kind=talk&region=apac    | 17
            country=sg               | 25
            country=XX               | 0
            from=2021-12             | 3
            from=2021-12-17          | 1
            to=2021-01               | 4
            from=2021&to=2021        | 50
            from=2021-02&to=2021-02  | 4
            from=2022                | 0
            q=numbers                | 50
            q=numb                   | 0
            q=numb&begun=true        | 50
            q=numb&begun=false       | 0
            """)
    void filtersNarrow(String query, int total) {
        assertThat(json("/api/v1/talks?limit=1&" + query).get("total").asInt()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({ "上海, t51", "机器学, t51", "海, t51", "機械学習, t52", "京で機, t52", "勉強, t52", "머신러닝, t53", "스터디, t53", "디, t53",
            "'で 京', t52" })
    void chineseJapaneseAndKoreanAreFoundByTheirParts(String text, String id) {
        assertThat(ids(json("/api/v1/talks?q=" + encode(text)))).containsExactly(id);
    }

    @Test
    void changesComeInOrderAndWithDeletions() {
        JsonNode page = json("/api/v1/talks?updatedSince=2021-09-14T12:00:50Z&kind=talk&limit=1");
        assertThat(ids(page)).containsExactly("t50");
        assertThat(page.get("total").asInt()).isEqualTo(2);
        JsonNode next = json("/api/v1/talks?updatedSince=2021-09-14T12:00:50Z&kind=talk&limit=1&cursor="
                + page.get("next").asString());
        assertThat(next.get("items").toString())
            .isEqualTo("[{\"id\":\"t54\",\"deleted\":true,\"updatedAt\":\"2021-09-14T12:00:54Z\"}]");
        assertThat(next.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour=red                                        | colour
            Kind=talk                                         | Kind
            limit=0                                           | limit
            limit=101                                         | limit
            limit=ten                                         | limit
            limit=                                            | limit
            limit=1&limit=2                                   | limit
            sort=colour                                       | sort
            sort=--date                                       | sort
            sort=-                                            | sort
            sort=date&sort=title                              | sort
            q=                                                | q
            q=%20                                             | q
            q=a&q=b                                           | q
            kind=                                             | kind
            kind=talk,                                        | kind
            kind=a1                                           | kind
            from=2021-13                                      | from
            from=2021-02-30                                   | from
            from=yesterday                                    | from
            to=20210914                                       | to
            from=2021-10&to=2021-09                           | to
            facets=country                                    | facets
            facets=kind,                                      | facets
            begun=true                                        | begun
            q=a&begun=yes                                     | begun
            updatedSince=yesterday                            | updatedSince
            updatedSince=2021-09-14                           | updatedSince
            updatedSince=%2B1000000000-12-31T00:00:00Z        | updatedSince
            updatedSince=2021-09-14T12:00:00Z&q=talk          | q
            updatedSince=2021-09-14T12:00:00Z&sort=title      | sort
            cursor=nonsense                                   | cursor
            cursor=%00                                        | cursor
            cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA           | cursor
            cursor=a&cursor=b                                 | cursor
            limit                                             | limit
            """)
    void aWrongParameterIsNamed(String query, String name) {
        JsonNode problem = problem("/api/v1/talks?" + query);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(name);
        assertThat(problem.at("/errors")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "limit=1&q=%zz, q", "q=%c3%28, q", "q=%, q", "%zz=1, query", "=1, ''" })
    void aParameterThatCannotBeDecodedIsNamed(String query, String name) throws IOException {
        // Over a plain socket: no client would send this.
        try (Socket socket = new Socket("localhost", this.port)) {
            String request = "GET /api/v1/talks?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.formatted(query).getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"pointer\":\"%s\"".formatted(name));
        }
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = json("/api/v1/talks?limit=5&kind=talk").get("next").asString();
        assertThat(json("/api/v1/talks?limit=9&kind=talk&cursor=" + cursor).get("items")).hasSize(9);
        for (String other : List.of("", "kind=article&", "kind=talk&sort=title&", "kind=talk&q=talk&")) {
            JsonNode problem = problem("/api/v1/talks?limit=5&" + other + "cursor=" + cursor);
            assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("cursor");
        }
    }

    @Test
    void aQuestionHasAtMost200Characters() {
        assertThat(json("/api/v1/talks?q=" + encode("𠮷".repeat(200))).get("total").asInt()).isZero();
        JsonNode problem = problem("/api/v1/talks?q=" + "a".repeat(201));
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("q");
    }

    @Test
    void aFilterHasAtMost50Values() {
        assertThat(json("/api/v1/talks?region=apac" + ",x".repeat(49)).get("total").asInt()).isEqualTo(25);
        JsonNode problem = problem("/api/v1/talks?region=apac" + ",x".repeat(50));
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("region");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/talks?limit=3", "/api/v1/talks/t1", "/api/v1/talks/t1.md" })
    void whoHasTheCurrentStateIsToldSo(String address) {
        HttpHeaders headers = get(address).getResponseHeaders();
        String tag = String.valueOf(headers.getETag());
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(headers.getCacheControl()).isEqualTo("max-age=10, public, stale-while-revalidate=60");
        assertThat(headers.get(HttpHeaders.SET_COOKIE)).isNull();
        for (String condition : List.of(tag, "W/" + tag, "\"other\", " + tag, "\"other\", W/" + tag, "*")) {
            this.http.get()
                .uri(address)
                .header(HttpHeaders.IF_NONE_MATCH, condition)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, tag)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=10, public, stale-while-revalidate=60")
                .expectHeader()
                .doesNotExist(HttpHeaders.SET_COOKIE)
                .expectBody()
                .isEmpty();
        }
        for (String condition : List.of("\"other\"", "W/\"other\"", "nonsense", "")) {
            this.http.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, condition).exchange().expectStatus().isOk();
        }
        this.http.head().uri(address).header(HttpHeaders.IF_NONE_MATCH, tag).exchange().expectStatus().isNotModified();
    }

    @Test
    void anotherAnswerHasAnotherTag() {
        assertThat(get("/api/v1/talks/t1").getResponseHeaders().getETag())
            .isEqualTo(get("/api/v1/talks/t1").getResponseHeaders().getETag())
            .isNotEqualTo(get("/api/v1/talks/t2").getResponseHeaders().getETag());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/talks?limit=3", "/api/v1/talks/t1", "/api/v1/talks/t1.md" })
    void headAnswersLikeGetWithoutBody(String address) {
        EntityExchangeResult<byte[]> get = get(address);
        EntityExchangeResult<byte[]> head = this.http.head()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult();
        assertThat(head.getResponseBody()).isNull();
        assertThat(head.getResponseHeaders().getContentLength()).isEqualTo(body(get).length);
        for (String header : List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_TYPE,
                HttpHeaders.CONTENT_LENGTH, HttpHeaders.LINK)) {
            assertThat(head.getResponseHeaders().get(header)).as(header)
                .isEqualTo(get.getResponseHeaders().get(header));
        }
    }

    @Test
    void anAbsentOrDeletedRecordIsNotFoundWithOneBody() {
        for (String id : List.of("t99", "t54")) {
            this.http.get()
                .uri("/api/v1/talks/" + id)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .doesNotExist(HttpHeaders.ETAG)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/not-found");
        }
    }

    @Test
    void anotherMediaTypeIsSentAsItIs() {
        EntityExchangeResult<byte[]> answer = get("/api/v1/talks/t1.md");
        assertThat(new String(body(answer), StandardCharsets.UTF_8)).isEqualTo("# Über t1");
        assertThat(answer.getResponseHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
            .isEqualToIgnoringCase("text/markdown;charset=utf-8");
    }

    @Test
    void theApiDocumentShowsWhatListsHold() {
        JsonNode document = json("/v3/api-docs");
        JsonNode list = document.at("/paths/~1api~1v1~1talks/get");
        String page = list.at("/responses/200/content/application~1json/schema/$ref").asString();
        assertThat(page).isEqualTo("#/components/schemas/ListPageTalkView");
        JsonNode schema = document.at("/components/schemas/ListPageTalkView");
        assertThat(schema.at("/properties/items/items/$ref").asString()).isEqualTo("#/components/schemas/TalkView");
        assertThat(schema.at("/properties/next/type")).extracting(JsonNode::asString).containsExactly("string", "null");
        assertThat(schema.at("/required")).extracting(JsonNode::asString)
            .containsExactlyInAnyOrder("items", "next", "total", "facets");
        assertThat(document.at("/components/schemas/TalkView/properties").propertyNames())
            .containsExactlyInAnyOrder("id", "title", "event");
        assertThat(document.at("/paths/~1api~1v1~1talks~1{id}/get/responses/200/content/application~1json/schema/$ref")
            .asString()).isEqualTo("#/components/schemas/TalkView");
        assertThat(document.at("/components/schemas").propertyNames()).doesNotContain("ListRequest", "Catalogue");
    }

    @Test
    void theApiDocumentShowsTheParametersThatAreRead() {
        JsonNode parameters = json("/v3/api-docs").at("/paths/~1api~1v1~1talks/get/parameters");
        assertThat(parameters).extracting((parameter) -> parameter.get("name").asString())
            .containsExactly("kind", "region", "country", "from", "to", "q", "begun", "sort", "facets", "updatedSince",
                    "limit", "cursor");
        assertThat(parameters).allSatisfy((parameter) -> {
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.get("description").asString()).isNotBlank();
        });
        assertThat(parameters.at("/0/schema/items/pattern").asString()).isEqualTo("[a-z]+");
        assertThat(parameters.at("/0/explode").asBoolean(true)).isFalse();
        assertThat(parameters.at("/7/schema/enum")).extracting(JsonNode::asString)
            .containsExactly("date", "-date", "title", "-title");
        assertThat(parameters.at("/8/schema/items/enum")).extracting(JsonNode::asString)
            .containsExactly("kind", "region");
        assertThat(parameters.at("/10/schema").toString()).contains("\"minimum\":1", "\"maximum\":100",
                "\"default\":20");
    }

    private EntityExchangeResult<byte[]> get(String address) {
        return this.http.get().uri(URI.create(address)).exchange().expectStatus().isOk().expectBody().returnResult();
    }

    private JsonNode json(String address) {
        return JSON.readTree(body(get(address)));
    }

    private JsonNode problem(String address) {
        return JSON.readTree(body(this.http.get()
            .uri(URI.create(address))
            .exchange()
            .expectStatus()
            .isBadRequest()
            .expectHeader()
            .contentTypeCompatibleWith("application/problem+json")
            .expectHeader()
            .doesNotExist(HttpHeaders.ETAG)
            .expectBody()
            .returnResult()));
    }

    private static byte[] body(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        assertThat(body).isNotNull();
        return body;
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

    private static String target(String link) {
        Matcher matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        return matcher.group(1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

}
