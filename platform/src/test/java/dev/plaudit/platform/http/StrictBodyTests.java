package dev.plaudit.platform.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for JSON bodies: what is refused, and that nothing else is.
 */
@NotesService
class StrictBodyTests {

    private static final int LIMIT = 256 * 1024;

    private final Client client;

    StrictBodyTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @Test
    void aWellFormedNoteIsTaken() {
        Client.Reply reply = this.client
            .post("""
                    {"title":"Gr\\u00fc\\u00dfe 🎉\\n","stars":5,"authors":[{"name":"Ana"}],"labels":{"a":"b"},"more":[1]}""");
        reply.isStatus(200);
        assertThat(reply.json().get("title").asString()).isEqualTo("Grüße 🎉\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "{\"title\":}", "[]", "\"a\"", "null", "{'title':'a'}",
            "{\"title\":\"a\"} {\"title\":\"b\"}", "{\"title\":\"a\"} x", "{\"title\":\"a\",}",
            "{\"title\":\"a\",\"title\":\"a\"}", "{\"title\":\"a\",\"more\":{\"x\":1,\"x\":1}}",
            "{\"title\":\"a\",\"stars\":NaN}", "{\"title\":\"a\u0000\"}", "{\"title\":\"a\u0001\"}" })
    void whatIsNotJsonIsRefused(String json) {
        this.client.post(json).isProblem(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"title":"a","owner":"me"}               | /owner
            {"title":"a","version":7}                | /version
            {"title":1}                              | /title
            {"title":true}                           | /title
            {"title":["a"]}                          | /title
            {"title":{"a":"b"}}                      | /title
            {"title":"a","stars":"5"}                | /stars
            {"title":"a","stars":""}                 | /stars
            {"title":"a","stars":1.5}                | /stars
            {"title":"a","stars":1.0}                | /stars
            {"title":"a","stars":true}               | /stars
            {"title":"a","stars":99999999999}        | /stars
            {"title":"a","authors":{"name":"b"}}     | /authors
            {"title":"a","authors":[{"name":1}]}     | /authors/0/name
            {"title":"a","authors":[null]}           | /authors/0
            {"title":"a","authors":[{"nick":"b"}]}   | /authors/0/nick
            {"title":"a","labels":{"x":1}}           | /labels/x
            {"title":"a","labels":{"x":null}}        | /labels/x
            {"title":"a\\u0000"}                     | /title
            {"title":"a\\u0007"}                     | /title
            {"title":"a\\u007f"}                     | /title
            {"title":"a\\ud800"}                     | /title
            {"title":"a\\udc00b"}                    | /title
            {"title":"a\\u202eb"}                    | /title
            {"title":"a\\u2066b"}                    | /title
            {"title":"a","labels":{"x":"\\u0000"}}   | /labels/x
            {"title":"a","labels":{"\\u0000":"x"}}   | /labels
            {"title":"a","more":["\\u0000"]}         | /more
            {"title":"a","more":{"b":"\\u202e"}}     | /more
            """)
    void whatDoesNotFitIsRefusedAndPointedAt(String json, String pointer) {
        Client.Reply reply = this.client.post(json);
        reply.isProblem(400);
        assertThat(reply.json().at("/errors/0/pointer").asString()).as(reply.body()).isEqualTo(pointer);
        assertThat(reply.body()).doesNotContain("dev.plaudit", "java.", "Note[", "tools.jackson");
    }

    @Test
    void textArrivesComposed() {
        assertThat(this.client.post("{\"title\":\"cafe\u0301\",\"labels\":{\"e\u0301\":\"e\u0301\"}}").body())
            .contains("\"café\"", "{\"é\":\"é\"}");
    }

    @Test
    void thirtyTwoLevelsAreReadAndThirtyThreeAreNot() {
        this.client.post(nested(32)).isStatus(200);
        this.client.post(nested(33)).isProblem(400);
    }

    @Test
    void theLimitIsAcceptedAndOneByteMoreIsNot() {
        this.client.post(note(LIMIT)).isStatus(200);
        this.client.post(note(LIMIT + 1)).isProblem(413);
    }

    @Test
    void theLimitHoldsForABodyOfUnknownLength() {
        this.client.postChunked(note(LIMIT)).isStatus(200);
        this.client.postChunked(note(LIMIT + 1)).isProblem(413);
    }

    @Test
    void theLimitHoldsWhateverTheJsonIsCalled() {
        Client.Reply reply = this.client.send("POST", "/notes", "application/merge-patch+json", note(LIMIT + 1));
        reply.isProblem(413);
    }

    @Test
    void fieldsThatBreakARuleArePointedAt() {
        Client.Reply reply = this.client.post("""
                {"title":" ","authors":[{"name":"Ana"},{"name":"longer than ten"}]}""");
        reply.isProblem(422);
        assertThat(reply.json().get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/title",
                "/authors/1/name");
    }

    @Test
    void fieldsArePointedAtWhereParametersHaveRulesToo() {
        Client.Reply reply = this.client.send("PUT", "/notes?times=1", Client.JSON, "{\"title\":\"\"}");
        reply.isProblem(422);
        assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo("/title");
    }

    private static String nested(int levels) {
        return "{\"title\":\"a\",\"more\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    private static String note(int bytes) {
        String start = "{\"title\":\"";
        return start + "x".repeat(bytes - start.length() - 2) + "\"}";
    }

}
