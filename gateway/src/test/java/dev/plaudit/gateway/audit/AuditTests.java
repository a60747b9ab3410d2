package dev.plaudit.gateway.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.plaudit.gateway.SecurityForTests.session;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Services that page their logs by cursors, as they do.
 */
@GatewayTest
class AuditTests {

    private static final String PATH = "/api/v1/audit";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private final List<Integer> all = new ArrayList<>();

    @BeforeEach
    void adaAsks() {
        Known.accounts(this.people, Tokens.ADA);
    }

    @Test
    void logsOfAllServicesAreOne() throws IOException {
        logs(0, 3, 1);

        JsonNode page = page(PATH);

        assertThat(page.path("items").valueStream().map((item) -> item.path("service").asString()))
            .containsExactlyInAnyOrder("events", "events", "events", "highlights");
        assertThat(page.path("total").asInt()).isEqualTo(4);
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(page.at("/facets/action/EDIT").asInt()).isEqualTo(4);
        for (WireMockServer service : List.of(this.people, this.events, this.highlights)) {
            LoggedRequest asked = service.findAll(anyRequestedFor(urlPathEqualTo(PATH))).getFirst();
            assertThat(Known.caller(asked).getSubject()).isEqualTo("ada");
            assertThat(asked.queryParameter("sort").firstValue()).isEqualTo("-at");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 7, 20, 100 })
    void everyEntryComesOnceAndTheNewestFirst(int limit) throws IOException {
        logs(130, 7, 101);

        assertThat(walk(limit)).isEqualTo(this.all.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void whatIsAddedMeanwhileChangesNoLaterPage() throws IOException {
        logs(150, 20, 0);
        JsonNode first = page(PATH + "?limit=5");
        List<Integer> before = new ArrayList<>(this.all);
        log(this.people, 0, 270);

        List<Integer> seen = new ArrayList<>(numbers(first));
        seen.addAll(walk(5, first.path("next").asString()));

        assertThat(seen).isEqualTo(before.stream().sorted(Comparator.reverseOrder()).toList());
    }

    @Test
    void filtersReachEveryService() throws IOException {
        logs(1, 1, 1);

        Http.Answer answer = Http.get(this.port,
                PATH + "?limit=2&action=EDIT&account=ana&record=people%2Fana&from=2021-09&q=a%20b", session("ada"));

        for (WireMockServer service : List.of(this.people, this.events, this.highlights)) {
            LoggedRequest asked = service.findAll(anyRequestedFor(urlPathEqualTo(PATH))).getFirst();
            assertThat(asked.queryParameter("action").firstValue()).isEqualTo("EDIT");
            assertThat(asked.queryParameter("record").firstValue()).isEqualTo("people/ana");
            assertThat(asked.queryParameter("q").firstValue()).isEqualTo("a b");
        }
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Link").getFirst())
            .startsWith("</api/v1/audit?limit=2&action=EDIT&account=ana"
                    + "&record=people%2Fana&from=2021-09&q=a%20b&cursor=")
            .endsWith(">; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=0", "limit=101", "limit=x", "limit=1&limit=2", "cursor=x", "cursor=e30",
            "cursor=bnVsbA", "sort=at", "updatedSince=2021-01-01T00:00:00Z", "cursor=" })
    void mistakeIsToldByItsName(String query) throws IOException {
        logs(1, 1, 1);

        Http.Answer answer = Http.get(this.port, PATH + "?" + query, session("ada"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"pointer\":\"" + query.substring(0, query.indexOf('=')) + "\"");
    }

    @Test
    void refusalOfAServicePassesThrough() throws IOException {
        logs(1, 1, 1);
        this.events.stubFor(get(urlPathEqualTo(PATH)).atPriority(1)
            .willReturn(aResponse().withStatus(403).withBody("{\"status\":403,\"detail\":\"Only admins may\"}")));

        Http.Answer answer = Http.get(this.port, PATH, session("ada"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Only admins may").doesNotContain("items");
    }

    @ParameterizedTest
    @ValueSource(strings = { "down", "broken", "no list" })
    void logWithAGapIsNone(String failure) throws IOException {
        logs(1, 1, 1);
        this.highlights.stubFor(get(urlPathEqualTo(PATH)).atPriority(1).willReturn(switch (failure) {
            case "down" -> aResponse().withStatus(503);
            case "broken" -> aResponse().withBody("{");
            default -> okJson("{\"items\": [{\"id\": 1}], \"next\": null}");
        }));

        Http.Answer answer = Http.get(this.port, PATH, session("ada"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasSize(1);
        assertThat(answer.body()).contains("not complete").doesNotContain("items");
    }

    private void logs(int people, int events, int highlights) {
        log(this.people, 0, people);
        log(this.events, 1, events);
        log(this.highlights, 2, highlights);
    }

    /** Entries are numbers, and of as many seconds; those of the services take turns. */
    private void log(WireMockServer service, int first, int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int turn = 0; turn < count; turn++) {
            numbers.add(first + 3 * turn);
        }
        this.all.removeAll(numbers);
        this.all.addAll(numbers);
        Collections.reverse(numbers);
        serve(service, numbers);
    }

    private static void serve(WireMockServer service, List<Integer> newestFirst) {
        for (int start = 0; start == 0 || start < newestFirst.size(); start++) {
            int end = Math.min(start + 100, newestFirst.size());
            String items = String.join(",", newestFirst.subList(start, end)
                .stream()
                .map((number) -> "{\"id\": \"e%d\", \"at\": \"%s\"}".formatted(number, Instant.ofEpochSecond(number)))
                .toList());
            String next = (end < newestFirst.size()) ? "\"after-%d\"".formatted(newestFirst.get(end - 1)) : "null";
            // Like the real ones, a cursor is behind an entry, whatever comes before it.
            service.stubFor(get(urlPathEqualTo(PATH)).withQueryParam("limit", equalTo("100"))
                .withQueryParam("cursor", (start == 0) ? absent() : equalTo("after-" + newestFirst.get(start - 1)))
                .willReturn(okJson("""
                        {"items": [%s], "next": %s, "total": %d, "facets": {"action": {"EDIT": %d}}}""".formatted(items,
                        next, newestFirst.size(), newestFirst.size()))));
        }
    }

    private List<Integer> walk(int limit, String... cursor) throws IOException {
        List<Integer> seen = new ArrayList<>();
        String next = (cursor.length > 0) ? cursor[0] : "";
        do {
            JsonNode page = page(PATH + "?limit=" + limit + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            seen.addAll(numbers(page));
            assertThat(seen).doesNotHaveDuplicates();
            next = page.path("next").asString("");
        }
        while (!next.isEmpty());
        return seen;
    }

    private static List<Integer> numbers(JsonNode page) {
        return page.path("items")
            .valueStream()
            .map((item) -> Integer.valueOf(item.path("id").asString().substring(1)))
            .toList();
    }

    private JsonNode page(String target) throws IOException {
        Http.Answer answer = Http.get(this.port, target, session("ada"));
        assertThat(answer.status()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

}
