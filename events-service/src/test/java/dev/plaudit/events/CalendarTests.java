package dev.plaudit.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calendars as another library reads them.
 */
@WithSampleToChange
class CalendarTests {

    private static final String EVENTS = "/api/v1/feeds/events.ics";

    private final JsonMapper json = new JsonMapper();

    private final Api api;

    private final Scene scene;

    CalendarTests(@LocalServerPort int port) {
        this.api = new Api(port);
        this.scene = new Scene(this.api);
    }

    @Test
    void anEventIsOnItsDays() {
        String id = event("""
                {"title": "Summit of calendars", "kind": "meetup", "startDate": "2021-08-30", "endDate": "2021-09-01",
                 "city": "Zürich", "country": "CH", "description": "Three days"}""");
        ResponseEntity<byte[]> answer = this.api.get(EVENTS + "?q=calendars");
        assertThat(String.valueOf(answer.getHeaders().getContentType())).isEqualTo("text/calendar;charset=utf-8");
        VEvent event = only(answer.getBody());
        assertThat(event.getUid().getValue()).isEqualTo("event-" + id + "@localhost");
        assertThat(event.getSummary().getValue()).isEqualTo("Summit of calendars");
        assertThat(day(event.getDateStart().getValue())).isEqualTo("20210830");
        assertThat(day(event.getDateEnd().getValue())).isEqualTo("20210902");
        assertThat(event.getLocation().getValue()).isEqualTo("Zürich, Switzerland");
        assertThat(event.getDescription().getValue()).isEqualTo("Three days");
        assertThat(event.getUrl().getValue()).isEqualTo("http://localhost:8080/events/" + id);
        assertThat(event.getDateTimeStamp()).isNotNull();
        this.api.assertServedToCaches(EVENTS + "?q=calendars");
    }

    @ParameterizedTest
    @MethodSource
    void hostileTextComesBackAsItWasAndAsNothingMore(String text) {
        String title = "Hostile " + text.lines().findFirst().orElse("");
        String id = event(this.json.writeValueAsString(Map.of("title", title, "description", text, "city",
                text.lines().findFirst().orElse(""), "kind", "meetup", "startDate", "1999-01-01")));
        ICalendar calendar = read(this.api.bytes(EVENTS + "?from=1999-01-01&to=1999-01-01"));
        VEvent event = calendar.getEvents()
            .stream()
            .filter((each) -> each.getUid().getValue().startsWith("event-" + id + "@"))
            .findFirst()
            .orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getDescription().getValue()).isEqualTo(text);
        assertThat(event.getExperimentalProperties()).isEmpty();
        assertThat(calendar.getExperimentalProperties()).isEmpty();
        assertThat(calendar.getTodos()).isEmpty();
        String raw = new String(this.api.bytes(EVENTS + "?q=Hostile"), StandardCharsets.UTF_8);
        assertThat(raw.split("\r\n"))
            .allSatisfy((line) -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    static Stream<String> hostileTextComesBackAsItWasAndAsNothingMore() {
        return Stream.of("a; b, c: d\\ e \\n f", "=1+1 \" ' <b>&amp;", "END:VEVENT", "茶".repeat(60) + "🎉",
                "x".repeat(190), "line\nEND:VCALENDAR\nBEGIN:VCALENDAR", "]]> {{x}} %s \u05d0\u05d1");
    }

    @Test
    void whatIsOnNoKnownDayIsInNoCalendar() {
        event("{\"title\": \"Sometime vaguely\", \"kind\": \"meetup\", \"startDate\": \"2021-09\"}");
        assertThat(read(this.api.bytes(EVENTS + "?q=vaguely")).getEvents()).isEmpty();
    }

    @Test
    void theFiltersAreThoseOfTheList() {
        event("{\"title\": \"Filtered one\", \"kind\": \"meetup\", \"country\": \"KE\", \"startDate\": \"2020-05-01\"}");
        event("{\"title\": \"Filtered two\", \"kind\": \"workshop\", \"country\": \"KE\", \"startDate\": \"2020-05-02\"}");
        assertThat(titles(EVENTS + "?country=KE&kind=workshop")).containsExactly("Filtered two");
        assertThat(titles(EVENTS + "?country=KE&q=Filtered&limit=1")).hasSize(1);
        this.api.problem(EVENTS + "?weather=fine", HttpStatus.BAD_REQUEST);
    }

    @Test
    void aPersonsCalendarHoldsWhatTheyHoldAndGive() {
        String id = event(
                """
                        {"title": "Held by Martin", "kind": "meetup", "startDate": "2022-03-04", "hostPersonIds": ["martin-andrews"]}""");
        JsonNode talk = Api.json(this.scene.post("/talks", Tokens.ANA, """
                {"title": "Given by Martin", "speakerIds": ["martin-andrews"]}"""));
        String path = "/talks/" + talk.get("id").asString() + "/deliveries";
        ResponseEntity<byte[]> given = this.scene.send(HttpMethod.POST, path, Tokens.ANA,
                "{\"eventId\": \"%s\", \"date\": \"2022-03-04\"}".formatted(id), "If-Match", "*");
        assertThat(given.getStatusCode().is2xxSuccessful()).as(() -> String.valueOf(Api.json(given))).isTrue();
        List<VEvent> events = read(this.api.bytes("/api/v1/people/martin-andrews.ics")).getEvents();
        assertThat(events.stream().map((event) -> event.getSummary().getValue())).contains("Held by Martin",
                "Given by Martin");
        assertThat(events.stream().filter((event) -> event.getSummary().getValue().equals("Given by Martin")))
            .singleElement()
            .satisfies((event) -> assertThat(event.getLocation().getValue()).isEqualTo("Held by Martin"));
        this.api.problem("/api/v1/people/nobody-here.ics", HttpStatus.NOT_FOUND);
    }

    private String event(String json) {
        ResponseEntity<byte[]> answer = this.scene.post("/events", Tokens.ANA, json);
        assertThat(answer.getStatusCode().value()).as(() -> String.valueOf(Api.json(answer))).isEqualTo(201);
        return Api.json(answer).get("id").asString();
    }

    private List<String> titles(String path) {
        return read(this.api.bytes(path)).getEvents().stream().map((event) -> event.getSummary().getValue()).toList();
    }

    private static VEvent only(byte @Nullable [] calendar) {
        assertThat(calendar).isNotNull();
        List<VEvent> events = read(calendar).getEvents();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static ICalendar read(byte[] calendar) {
        ICalendar read = Biweekly.parse(new String(calendar, StandardCharsets.UTF_8)).first();
        if (!read.getEvents().isEmpty()) {
            assertThat(String.valueOf(read.validate(ICalVersion.V2_0))).isEmpty();
        }
        return read;
    }

    private static String day(ICalDate date) {
        assertThat(date.hasTime()).isFalse();
        return date.getRawComponents().toString(false, false);
    }

}
