package dev.plaudit.platform.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for errors, as clients see them.
 */
@NotesService
@ExtendWith(OutputCaptureExtension.class)
class ProblemsOverHttpTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Client client;

    ProblemsOverHttpTests(@LocalServerPort int port) {
        this.client = new Client(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conflict    | 409 | conflict        | It is decided already
            stale       | 412 | stale-version   | Version 3 of n1 is no longer the current one
            invalid     | 422 | invalid-content | Some fields break a rule
            unavailable | 503 | unavailable     | The store does not answer
            hidden      | 404 | not-found       | There is nothing at this address
            """)
    void aRefusalSaysWhy(String kind, int status, String type, String detail) {
        Client.Reply reply = this.client.get("/refused/" + kind);
        reply.isProblem(status);
        assertThat(reply.json().get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(reply.json().get("detail").asString()).isEqualTo(detail);
        assertThat(reply.json().get("instance").asString()).isEqualTo("/refused/" + kind);
        assertThat(reply.json().has("errors")).isEqualTo(status == 422);
    }

    @Test
    void theFieldThatBreaksARuleIsPointedAt() {
        assertThat(this.client.get("/refused/invalid").json().get("errors"))
            .hasToString("[{\"pointer\":\"/title\",\"detail\":\"is taken\"}]");
    }

    @Test
    void absentAndHiddenLookAlike() {
        String hidden = this.client.get("/refused/hidden").body().replace("/refused/hidden", "?");
        for (String path : new String[] { "/nowhere", "/notes/1/2", "/favicon.ico", "/error", "/WEB-INF/x" }) {
            Client.Reply reply = this.client.get(path);
            reply.isProblem(404);
            assertThat(reply.json().get("instance").asString()).isEqualTo(path);
            assertThat(JSON.readTree(reply.body().replace(path, "?"))).isEqualTo(JSON.readTree(hidden));
        }
    }

    @Test
    void anotherMethodIsNotAllowedAndTheRightOnesAreNamed() {
        Client.Reply reply = this.client.send("DELETE", "/notes", null, "");
        reply.isProblem(405);
        assertThat(reply.header("Allow").split(", ?")).contains("GET", "POST", "PUT").doesNotContain("DELETE");
    }

    @Test
    void anotherTypeIsNotAcceptable() {
        this.client.request("/notes", "Accept", "text/csv").isProblem(406);
        this.client.request("/notes", "Accept", "application/json").isStatus(200);
        this.client.request("/nowhere", "Accept", "text/html").isProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/xml", "nonsense", "application/x-www-form-urlencoded" })
    void anotherMediaTypeIsNotSupported(String type) {
        this.client.send("POST", "/notes", type, "{\"title\":\"a\"}").isProblem(415);
    }

    @Test
    void aPathVariableOfAnotherTypeIsRefused() {
        Client.Reply reply = this.client.get("/notes/one");
        reply.isProblem(400);
        assertThat(reply.body()).doesNotContain("java.", "NumberFormat");
    }

    @Test
    void aParameterThatBreaksARuleIsRefused() {
        this.client.send("PUT", "/notes?times=0", Client.JSON, "{\"title\":\"a\"}").isProblem(400);
        this.client.send("PUT", "/notes?times=1", Client.JSON, "{\"title\":\"a\"}").isStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mistake", "input" })
    void ourMistakeIsToldWithoutDetailsAndLoggedOnceWithThem(String kind, CapturedOutput output) {
        Client.Reply reply = this.client.get("/refused/" + kind);
        reply.isProblem(500);
        assertThat(reply.body()).doesNotContain("secret", "Exception", "Controller", "dev.plaudit", "\tat ");
        assertThat(StringUtils.countOccurrencesOf(output.getAll(), "a secret of")).isEqualTo(1);
        assertThat(output).contains("\tat " + NotesApplication.NoteController.class.getName());
    }

    @Test
    void aRefusalIsNotLogged(CapturedOutput output) {
        this.client.get("/refused/unavailable").isProblem(503);
        this.client.get("/refused/conflict").isProblem(409);
        this.client.send("DELETE", "/notes", null, "").isProblem(405);
        this.client.post("{").isProblem(400);
        assertThat(output).doesNotContain("ERROR", "WARN");
    }

    @Test
    void aNeedForHttpsIsNotToldOverHttp() {
        assertThat(this.client.get("/notes").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void noAnswerSetsACookie() {
        assertThat(this.client.get("/notes").header("Set-Cookie")).isEmpty();
        assertThat(this.client.get("/nowhere").header("Set-Cookie")).isEmpty();
    }

}
