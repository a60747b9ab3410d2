package dev.plaudit.events;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writing events, talks and kinds: conditions, rules and what others see of it.
 */
@WithSampleToChange
class WritingTests {

    private static final String MEETUP = ", \"kind\": \"meetup\"";

    private final Api api;

    private final Scene scene;

    WritingTests(@LocalServerPort int port) {
        this.api = new Api(port);
        this.scene = new Scene(this.api);
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        String json = """
                {"title": "<b>Grüße</b> & *tea* 茶 🎉", "description": "]]> <script>alert(1)</script>\\nline",
                 "kind": "meetup", "mode": "hybrid", "startDate": "2021-08-30", "endDate": "2021-09", "city": "Zürich",
                 "country": "CH", "parentId": "etci-2021", "hostCommunityIds": ["tfug-singapore"],
                 "hostPersonIds": ["martin-andrews"], "attendance": 0, "urls": ["https://f.example/?a=1&b=2"]}""";
        ResponseEntity<byte[]> answer = this.scene.post("/events", Tokens.ANA, json);
        assertThat(Scene.status(answer)).isEqualTo(201);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        String path = "/events/" + Api.json(answer).get("id").asString();
        JsonNode event = this.scene.read(path);
        assertThat(event).isEqualTo(Api.json(answer));
        assertThat(event.get("title").asString()).isEqualTo("<b>Grüße</b> & *tea* 茶 🎉");
        assertThat(event.get("description").asString()).isEqualTo("]]> <script>alert(1)</script>\nline");
        assertThat(event.at("/communities/0/name").asString()).isEqualTo("TFUG Singapore");
        assertThat(event.get("region").asString()).isEqualTo("europe");
        assertThat(this.api.ids("/api/v1/events?parent=etci-2021")).contains(event.get("id").asString());
    }

    @Test
    void eventsOfOneTitleHaveAddressesOfTheirOwnThatAreNeverUsedTwice() {
        String json = "{\"title\": \"Same Title!\", \"kind\": \"meetup\"}";
        List<String> ids = List.of(id(this.scene.post("/events", Tokens.ANA, json)),
                id(this.scene.post("/events", Tokens.BO, json)));
        assertThat(ids).containsExactly("same-title", "same-title-2");
        this.scene.delete("/events/same-title", Tokens.ANA, "*");
        assertThat(id(this.scene.post("/events", Tokens.BO, json))).isEqualTo("same-title-3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "'{\"title\": \"ab\", \"kind\": \"meetup\"}' | /title", "'{\"kind\": \"meetup\"}' | /title",
                    "'{\"title\": \"Tea time\"}' | /kind", "'{\"title\": \"Tea time\", \"kind\": \"unheard\"}' | /kind",
                    "'mode': 'far' | /mode", "'startDate': '2021-13' | /startDate",
                    "'startDate': '2021-09-02', 'endDate': '2021-09-01' | /endDate", "'country': 'XX' | /country",
                    "'country': 'jp' | /country", "'parentId': 'none' | /parentId",
                    "'hostCommunityIds': ['none'] | /hostCommunityIds/0",
                    "'hostPersonIds': ['martin-andrews', 'none'] | /hostPersonIds/1",
                    "'hostPersonIds': ['martin-andrews', 'martin-andrews'] | /hostPersonIds/1",
                    "'attendance': -1 | /attendance", "'urls': ['javascript:alert(1)'] | /urls/0",
                    "'urls': ['ftp://x.example/'] | /urls/0", "'urls': ['//x.example/'] | /urls/0",
                    "'country': 'XX', 'attendance': -1 | /country /attendance" },
            quoteCharacter = '`')
    void whatBreaksARuleOfAnEventIsPointedAt(String fields, String pointers) {
        String json = fields.startsWith("'{") ? fields.substring(1, fields.length() - 1)
                : "{\"title\": \"Tea time\", \"kind\": \"meetup\", %s}".formatted(fields.replace('\'', '"'));
        ResponseEntity<byte[]> answer = this.scene.post("/events", Tokens.ANA, json);
        assertThat(Scene.status(answer)).as(json).isEqualTo(422);
        assertThat(Scene.pointers(answer)).isEqualTo(pointers);
    }

    @Test
    void longTextsAreRefusedFromTheirLimitOn() {
        assertThat(longEvent(200, 20_000, 20)).isEqualTo(201);
        assertThat(longEvent(201, 1, 1)).isEqualTo(422);
        assertThat(longEvent(200, 20_001, 1)).isEqualTo(422);
        assertThat(longEvent(200, 1, 21)).isEqualTo(422);
    }

    private int longEvent(int title, int description, int urls) {
        String addresses = String.join("\",\"",
                IntStream.range(0, urls).mapToObj((n) -> "https://x.example/" + n).toList());
        return Scene.status(this.scene.post("/events", Tokens.ANA, """
                {"title": "%s", "description": "%s", "kind": "meetup", "urls": ["%s"]}""".formatted("😀".repeat(title),
                "d".repeat(description), addresses)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "'id': 'x'", "'slug': 'x'", "'owner': 'bo'", "'createdBy': 'bo'", "'version': 7",
            "'edits': []", "'updatedAt': '2021-01-01T00:00:00Z'", "'attendance': '7'", "'attendance': 1.5",
            "'urls': 'https://x.example/'", "'urls': [null]", "'title': 7", "'description': '\\u0000'",
            "'description': '\\u202e'" })
    void whatCannotBeSetIsRefused(String fields) {
        String json = fields.replace('\'', '"');
        ResponseEntity<byte[]> added = this.scene.post("/events", Tokens.ANA,
                "{\"kind\": \"meetup\", \"startDate\": \"2021\", %s}".formatted(json));
        assertThat(Scene.status(added)).as(json).isEqualTo(400);
        String event = this.scene.added("events", Tokens.ANA, MEETUP);
        ResponseEntity<byte[]> patched = this.scene.patch(event, Tokens.ANA, "*", "{" + json + "}");
        assertThat(Scene.status(patched)).as(json).isEqualTo(400);
        assertThat(Scene.pointers(patched)).startsWith("/" + json.split("\"")[1]);
    }

    @Test
    void aPatchChangesWhatItNamesAndNullTakesAway() {
        String event = this.scene.added("events", Tokens.ANA,
                MEETUP + ", \"city\": \"Oslo\", \"country\": \"NO\", \"urls\": [\"https://a.example/\"]");
        ResponseEntity<byte[]> answer = this.scene.send(HttpMethod.PATCH, event, Tokens.ANA,
                "{\"city\": null, \"urls\": [\"https://b.example/\"]}", "If-Match", "*", "Content-Type",
                "application/merge-patch+json");
        assertThat(Scene.status(answer)).isEqualTo(200);
        JsonNode read = this.scene.read(event);
        assertThat(read.get("city").isNull()).isTrue();
        assertThat(read.get("country").asString()).isEqualTo("NO");
        assertThat(Api.texts(read.get("urls"))).containsExactly("https://b.example/");
        assertThat(Scene.status(this.scene.patch(event, Tokens.ANA, "*", "[]"))).isEqualTo(400);
        assertThat(Scene.pointers(this.scene.patch(event, Tokens.ANA, "*", "{\"title\": null}"))).isEqualTo("/title");
        assertThat(Scene.status(this.scene.send(HttpMethod.PATCH, event, Tokens.ANA, "{}", "If-Match", "*",
                "Content-Type", "text/plain")))
            .isEqualTo(415);
    }

    @Test
    void anImportedWordStaysUntilTheKindChanges() {
        String path = "/events/" + this.api.ids("/api/v1/events?kind=other").getFirst();
        String word = this.scene.read(path).get("kindInSource").asString();
        this.scene.patch(path, Tokens.ADA, "*", "{\"city\": \"Here\"}");
        assertThat(this.scene.read(path).get("kindInSource").asString()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = { "events", "talks" })
    void aWriteNamesTheStateThatItIsBasedOn(String list) {
        String path = this.scene.added(list, Tokens.ANA, "events".equals(list) ? MEETUP : "");
        String patch = "{\"title\": \"Another title\"}";
        assertThat(Scene.status(this.scene.send(HttpMethod.PATCH, path, Tokens.ANA, patch))).isEqualTo(428);
        assertThat(Scene.status(this.scene.send(HttpMethod.DELETE, path, Tokens.ANA, ""))).isEqualTo(428);
        assertThat(Scene.status(this.scene.patch(path, Tokens.ANA, "\"v7\"", patch))).isEqualTo(412);
        String seen = Scene.tag(this.api.get("/api/v1" + path));
        ResponseEntity<byte[]> first = this.scene.patch(path, Tokens.ANA, seen, patch);
        assertThat(Scene.status(first)).isEqualTo(200);
        assertThat(Scene.tag(first)).isEqualTo("\"v2\"");
        assertThat(Scene.status(this.scene.patch(path, Tokens.ANA, seen, patch))).isEqualTo(412);
        ResponseEntity<byte[]> nothingNew = this.scene.patch(path, Tokens.ANA, "\"v2\"", patch);
        assertThat(Scene.tag(nothingNew)).isEqualTo("\"v2\"");
        assertThat(Scene.status(this.scene.delete(path, Tokens.ANA, "\"v1\""))).isEqualTo(412);
        assertThat(Scene.status(this.scene.delete(path, Tokens.ANA, "\"v2\""))).isEqualTo(204);
        assertThat(Scene.status(this.scene.patch(path, Tokens.ANA, "*", patch))).isEqualTo(404);
        assertThat(Scene.status(this.scene.delete(path, Tokens.ANA, "*"))).isEqualTo(404);
    }

    @Test
    void ofTwoPatchesAtOnceOneIsToldThatItIsLate() throws Exception {
        String event = this.scene.added("events", Tokens.ANA, MEETUP);
        List<Callable<Integer>> patches = List.of(
                () -> Scene.status(this.scene.patch(event, Tokens.ANA, "\"v1\"", "{\"city\": \"One\"}")),
                () -> Scene.status(this.scene.patch(event, Tokens.ADA, "\"v1\"", "{\"city\": \"Two\"}")));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(patches).stream().map(Future::resultNow)).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void followersHearOfChangesAndDeletions() {
        String event = this.scene.added("events", Tokens.ANA, MEETUP);
        String before = this.scene.read(event).get("updatedAt").asString();
        this.scene.patch(event, Tokens.ANA, "*", "{\"title\": \"Heard of\"}");
        assertThat(news(before, event).get("title").asString()).isEqualTo("Heard of");
        this.scene.delete(event, Tokens.ANA, "*");
        assertThat(news(before, event).get("deleted").asBoolean()).isTrue();
        assertThat(Scene.status(this.api.get("/api/v1" + event))).isEqualTo(404);
    }

    private JsonNode news(String since, String path) {
        return this.api.json("/api/v1/events?limit=100&updatedSince=" + since)
            .get("items")
            .valueStream()
            .filter((item) -> path.endsWith("/" + item.get("id").asString()))
            .reduce((one, other) -> other)
            .orElseThrow();
    }

    @Test
    void validatingStoresNothing() {
        int before = this.api.json("/api/v1/events").get("total").asInt();
        String add = "/events?validateOnly=true";
        ResponseEntity<byte[]> valid = this.scene.post(add, Tokens.ANA, "{\"title\": \"Only a try\"" + MEETUP + "}");
        assertThat(Scene.status(valid)).isEqualTo(200);
        assertThat(Api.json(valid).get("id").asString()).isEqualTo("only-a-try");
        assertThat(Scene.status(this.scene.post(add, Tokens.ANA, "{}"))).isEqualTo(422);
        assertThat(Scene.status(this.scene.post(add, Tokens.NIA, "{}"))).isEqualTo(403);
        assertThat(this.api.json("/api/v1/events").get("total").asInt()).isEqualTo(before);
        String event = this.scene.added("events", Tokens.ANA, MEETUP);
        ResponseEntity<byte[]> patched = this.scene.patch(event + "?validateOnly=true", Tokens.ANA, "*",
                "{\"city\": \"X\"}");
        assertThat(Api.json(patched).get("city").asString()).isEqualTo("X");
        assertThat(Scene.status(this.scene.delete(event + "?validateOnly=true", Tokens.ANA, "*"))).isEqualTo(204);
        assertThat(this.scene.read(event).get("city").isNull()).isTrue();
    }

    @Test
    void anEventIsNotPartOfItself() {
        String whole = this.scene.added("events", Tokens.ANA, MEETUP);
        String part = this.scene.added("events", Tokens.ANA,
                MEETUP + ", \"parentId\": \"%s\"".formatted(whole.substring("/events/".length())));
        for (String path : List.of(whole, part)) {
            ResponseEntity<byte[]> answer = this.scene.patch(whole, Tokens.ANA, "*",
                    "{\"parentId\": \"%s\"}".formatted(path.substring("/events/".length())));
            assertThat(Scene.pointers(answer)).isEqualTo("/parentId");
        }
    }

    @Test
    void aTalkIsGivenAgain() {
        String talk = this.scene.added("talks", Tokens.ANA, """
                , "summary": "On tea", "speakerIds": ["martin-andrews"], "language": "zh-Hant", "topics": ["JAX"],
                "slideUrls": ["https://s.example/"], "codeUrls": [], "otherUrls": ["https://o.example/"]""");
        ResponseEntity<byte[]> given = this.scene.post(talk + "/deliveries", Tokens.ANA, """
                {"eventId": "etci-2021", "date": "2021-09", "language": "en", "attendance": 12,
                 "recordingUrls": ["https://r.example/"]}""");
        assertThat(Scene.status(given)).isEqualTo(201);
        JsonNode first = this.scene.read(talk).at("/deliveries/0");
        assertThat(first.get("number").asInt()).isEqualTo(1);
        assertThat(first.get("eventId").asString()).isEqualTo("etci-2021");
        assertThat(first.get("eventTitle").isNull()).isFalse();
        assertThat(first.get("date").asString()).isEqualTo("2021-09");
        assertThat(first.get("language").asString()).isEqualTo("en");
        assertThat(first.get("attendance").asInt()).isEqualTo(12);
        assertThat(Api.texts(first.get("recordingUrls"))).containsExactly("https://r.example/");
        assertThat(this.api.ids("/api/v1/talks?event=etci-2021")).contains(talk.substring("/talks/".length()));
        this.scene.post(talk + "/deliveries", Tokens.ANA, "{\"communityId\": \"tfug-singapore\"}");
        ResponseEntity<byte[]> gone = this.scene.delete(talk + "/deliveries/1", Tokens.ANA, "\"v3\"");
        assertThat(Scene.status(gone)).isEqualTo(200);
        ResponseEntity<byte[]> changed = this.scene.patch(talk + "/deliveries/2", Tokens.ANA, Scene.tag(gone),
                "{\"attendance\": 40}");
        assertThat(Api.json(changed).at("/deliveries/0/attendance").asInt()).isEqualTo(40);
        assertThat(this.scene.read(talk).get("deliveries")).hasSize(1);
        assertThat(Scene.status(this.scene.delete(talk + "/deliveries/1", Tokens.ANA, "*"))).isEqualTo(404);
        assertThat(Scene.status(this.scene.delete(talk + "/deliveries/2", Tokens.ANA, "\"v3\""))).isEqualTo(412);
        assertThat(Scene.status(this.scene.send(HttpMethod.DELETE, talk + "/deliveries/2", Tokens.ANA, "")))
            .isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "{} | ", "{'eventId': 'none'} | /eventId", "{'communityId': 'none'} | /communityId",
                    "{'date': 'soon'} | /date", "{'date': '2021', 'language': '1'} | /language",
                    "{'date': '2021', 'attendance': -1} | /attendance",
                    "{'date': '2021', 'recordingUrls': ['data:x']} | /recordingUrls/0" },
            quoteCharacter = '`')
    void whatBreaksARuleOfADeliveryIsPointedAt(String json, @Nullable String pointers) {
        String talk = this.scene.added("talks", Tokens.ANA, "");
        ResponseEntity<byte[]> answer = this.scene.post(talk + "/deliveries", Tokens.ANA, json.replace('\'', '"'));
        assertThat(Scene.status(answer)).isEqualTo(422);
        assertThat(Scene.pointers(answer)).isEqualTo((pointers != null) ? pointers : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "'title': 'ab' | /title", "'speakerIds': ['none'] | /speakerIds/0", "'language': '?' | /language",
                    "'topics': [' '] | /topics/0", "'codeUrls': ['https://a@x.example/'] | /codeUrls/0" },
            quoteCharacter = '`')
    void whatBreaksARuleOfATalkIsPointedAt(String fields, String pointers) {
        String talk = this.scene.added("talks", Tokens.ANA, "");
        ResponseEntity<byte[]> answer = this.scene.patch(talk, Tokens.ANA, "*",
                "{%s}".formatted(fields.replace('\'', '"')));
        assertThat(Scene.status(answer)).isEqualTo(422);
        assertThat(Scene.pointers(answer)).isEqualTo(pointers);
    }

    @Test
    void aNewKindServesAtOnce() {
        ResponseEntity<byte[]> nothingNew = this.scene.send(HttpMethod.PUT, "/event-kinds/camp", Tokens.ADA,
                "{\"name\": \"Camp\", \"aliases\": [\"Bootcamp\"]}", "If-Match", "\"v1\"");
        assertThat(Scene.status(nothingNew)).isEqualTo(200);
        assertThat(Scene.tag(nothingNew)).isEqualTo("\"v1\"");
        String put = "/event-kinds/reading-circle";
        String json = "{\"name\": \"Reading circle\", \"aliases\": [\"Book club\"]}";
        ResponseEntity<byte[]> made = this.scene.send(HttpMethod.PUT, put, Tokens.ADA, json, "If-None-Match", "*");
        assertThat(Scene.status(made)).isEqualTo(201);
        assertThat(this.scene.read(put).get("name").asString()).isEqualTo("Reading circle");
        String event = this.scene.added("events", Tokens.ANA, ", \"kind\": \"reading-circle\"");
        assertThat(this.api.ids("/api/v1/events?kind=reading-circle")).containsExactly(event.substring(8));
        assertThat(Scene.status(this.scene.send(HttpMethod.PUT, put, Tokens.ADA, json, "If-None-Match", "*")))
            .isEqualTo(412);
        assertThat(Scene.status(this.scene.send(HttpMethod.PUT, put, Tokens.ADA, json))).isEqualTo(428);
        String seen = Scene.tag(this.api.get("/api/v1" + put));
        ResponseEntity<byte[]> changed = this.scene.send(HttpMethod.PUT, put, Tokens.ADA, "{\"name\": \"Book circle\"}",
                "If-Match", seen);
        assertThat(Scene.status(changed)).isEqualTo(200);
        assertThat(this.scene.read(put).get("aliases")).isEmpty();
        assertThat(Scene.status(this.scene.send(HttpMethod.PUT, put, Tokens.ADA, json, "If-Match", seen)))
            .isEqualTo(412);
        assertThat(Scene.status(this.scene.send(HttpMethod.DELETE, put, Tokens.ADA, "", "If-Match", "*")))
            .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "good-id | {'name': ''} | /name", "good-id | {'name': 'Camp'} | /name",
                    "good-id | {'name': 'Good', 'aliases': ['BOOTCAMP']} | /aliases/0",
                    "good-id | {'name': 'Good', 'url': 'javascript:x'} | /url",
                    "good-id | {'name': 'Good', 'countries': ['JP']} | /countries",
                    "good-id | {'name': 'Good', 'creditRole': 'Host'} | /creditRole", "Bad-Id | {'name': 'Good'} | /id",
                    "training-course- | {'name': 'Good'} | /id" },
            quoteCharacter = '`')
    void whatBreaksARuleOfAKindIsPointedAt(String id, String json, String pointers) {
        ResponseEntity<byte[]> answer = this.scene.send(HttpMethod.PUT, "/event-kinds/" + id, Tokens.ADA,
                json.replace('\'', '"'), "If-None-Match", "*");
        assertThat(Scene.status(answer)).isEqualTo(422);
        assertThat(Scene.pointers(answer)).isEqualTo(pointers);
        assertThat(Scene.status(this.api.get("/api/v1/event-kinds/" + id))).isEqualTo(404);
    }

    private static String id(ResponseEntity<byte[]> answer) {
        return Api.json(answer).get("id").asString();
    }

}
