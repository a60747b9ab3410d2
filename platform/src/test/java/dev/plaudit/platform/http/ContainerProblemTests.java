package dev.plaudit.platform.http;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for requests that never reach Spring, or that the container refuses later.
 */
@NotesService
@ExtendWith(OutputCaptureExtension.class)
class ContainerProblemTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = { "/%00", "/a%2fb", "/%zz", "/a%5cb", "/notes?q=a|b", "/<>", "/a\\b", "/\u0001",
            "/notes/../../x", "*", "x" })
    void anAddressThatIsNoneIsRefused(String target) {
        assertProblem(new Wire(this.port).get(target), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense\r\n\r\n", "GET\r\n\r\n", "GET /notes HTTP/9.9\r\n\r\n",
            "G@T /notes HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET /notes HTTP/1.1\r\n\r\n",
            "GET /notes HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /notes HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /notes HTTP/1.1\r\nHost: localhost\r\nNo colon\r\n\r\n",
            "POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
            "POST /notes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n{}" })
    void aMessageThatIsNotHttpIsRefused(String request) {
        Wire.Answer answer = new Wire(this.port).ask(request);
        assertProblem(answer, answer.status());
        assertThat(answer.status()).isIn(400, 501, 505);
    }

    /**
     * HTTP/0.9 knows neither status nor headers, so there is nowhere to put any. No
     * browser speaks it.
     */
    @Test
    void aRequestWithoutAVersionGetsNothingButABody() {
        assertThat(new Wire(this.port).ask("GET /notes\r\n\r\n").body()).isEqualTo("\"\"");
        assertThat(new Wire(this.port).ask("GET /nowhere\r\n\r\n").body()).contains("\"status\":404");
    }

    @Test
    void headersOfMoreThanTheLimitAreRefused() {
        assertProblem(new Wire(this.port).ask("GET /notes HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n"), 400);
    }

    @Test
    void aTargetOfMoreThanTheLimitIsRefused() {
        assertProblem(new Wire(this.port).get("/notes?q=" + "x".repeat(20_000)), 400);
    }

    @Test
    void aQueryWithABrokenEscapeIsRefused() {
        Wire.Answer answer = new Wire(this.port).get("/notes?q=%zz");
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"instance\":\"/notes\"").doesNotContain("zz");
    }

    @Test
    void moreThanAThousandParametersAreRefused() {
        String thousand = IntStream.range(0, 1000).mapToObj("p%d=1"::formatted).collect(Collectors.joining("&"));
        assertThat(new Wire(this.port).get("/notes?" + thousand).status()).isEqualTo(200);
        assertProblem(new Wire(this.port).get("/notes?" + thousand + "&q=1"), 400);
    }

    @Test
    void traceIsNotAllowed() {
        Wire.Answer answer = new Wire(this.port)
            .ask("TRACE /notes HTTP/1.1\r\nHost: localhost\r\nX-Secret: abc\r\nConnection: close\r\n\r\n");
        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.body()).doesNotContain("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST", "DELETE" })
    void theContainersOwnErrorAddressLeadsNowhere(String method) {
        assertProblem(
                new Wire(this.port).ask(method + " /error HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                404);
    }

    @Test
    void anErrorThatWasSentIsAProblemThatNamesTheAddressAskedFor() {
        Wire.Answer answer = new Wire(this.port).get("/sent-error");
        assertProblem(answer, 410);
        assertThat(answer.body()).contains("\"instance\":\"/sent-error\"").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/cut/by-hand", "/cut/refused", "/cut/json" })
    void anAnswerThatBreaksOffDoesNotEndAsIfItWereWhole(String path, CapturedOutput output) {
        Wire.Answer answer = new Wire(this.port).get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(answer.body().length()).isGreaterThan("begun".length());
        assertThat(answer.body().endsWith("0\r\n\r\n")).as("ends with the last chunk").isFalse();
        assertThat(answer.body().contains("secret") || answer.body().contains("problems/")).isFalse();
        assertThat(StringUtils.countOccurrencesOf(output.getAll(), " ERROR ")).isEqualTo(1);
    }

    private static void assertProblem(Wire.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":%d".formatted(status), "\"type\":\"/problems/", "\"title\":\"",
                "\"detail\":\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'")
            .doesNotContain("unsafe-inline");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.body()).doesNotContainIgnoringCase("tomcat").doesNotContain("java.", "org.");
    }

}
