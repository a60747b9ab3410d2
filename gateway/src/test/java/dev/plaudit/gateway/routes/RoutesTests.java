package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.plaudit.gateway.SecurityForTests.session;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class RoutesTests {

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @CsvSource({ "people,people", "communities,people", "programs,people", "regions,people", "me,people",
            "accounts,people", "memberships,people", "claims,people", "merges,people", "me/tokens,people",
            "me/achievements,highlights", "reviews,highlights", "review-reasons,highlights", "events,events",
            "talks,events", "event-kinds,events", "achievements,highlights", "digests,highlights",
            "statistics,highlights", "statistics.csv,highlights", "statistics.svg,highlights", "reports,highlights",
            "feeds,highlights", "feeds/events.ics,events", "kinds,highlights", "topics,highlights",
            "images,highlights" })
    void everyCollectionIsReadFromItsService(String collection, String service) throws IOException {
        for (WireMockServer server : List.of(this.people, this.events, this.highlights)) {
            server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("not me")));
        }
        server(service).stubFor(any(anyUrl()).willReturn(aResponse().withBody("me")));
        Known.accounts(this.people, Tokens.ANA);

        assertThat(Http.get(this.port, "/api/v1/" + collection, session("ana")).body()).isEqualTo("me");
        assertThat(Http.get(this.port, "/api/v1/" + collection + "/one.json", session("ana")).body()).isEqualTo("me");
        assertThat(received(server(service))).extracting(LoggedRequest::getUrl)
            .filteredOn((url) -> url.startsWith("/api/"))
            .containsExactlyInAnyOrder("/api/v1/" + collection, "/api/v1/" + collection + "/one.json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=a+b%2Bc%20d", "q=%E6%9D%B1%E4%BA%AC&kind=talk&kind=blog&q=2", "b=2&a=1&b=1",
            "cursor=eyJhIjoxfQ%3D%3D&limit=7", "facets", "q=&x=%26%3D%3F", "q=%25zz%00", "a=/?:@!$'()*,~" })
    void queryArrivesExactlyAsSent(String query) throws IOException {
        this.people.stubFor(any(anyUrl()).willReturn(aResponse()));

        assertThat(Http.get(this.port, "/api/v1/people?" + query).status()).isEqualTo(200);
        assertThat(received(this.people)).extracting(LoggedRequest::getUrl).containsExactly("/api/v1/people?" + query);
    }

    @Test
    void nameInAnyScriptArrivesAsSent() throws IOException {
        this.people.stubFor(any(anyUrl()).willReturn(aResponse()));

        assertThat(Http.get(this.port, "/api/v1/people/%E6%9D%8E-a%20b").status()).isEqualTo(200);
        assertThat(received(this.people)).extracting(LoggedRequest::getUrl)
            .containsExactly("/api/v1/people/%E6%9D%8E-a%20b");
    }

    @Test
    void onlyHarmlessRequestHeadersArrive() throws IOException {
        this.people.stubFor(any(anyUrl()).willReturn(aResponse()));
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        Http.get(this.port, "/api/v1/people", "Accept: application/json", "Accept-Language: ja", "If-None-Match: \"x\"",
                "traceparent: " + trace, "X-Request-Id: bad value", "Cookie: SESSION=1", "X-User: ada",
                "X-Roles: admin", "X-Real-IP: 10.0.0.1", "X-Original-URL: /x", "X-Forwarded-For: 10.0.0.1",
                "X-Forwarded-Host: evil.example", "X-Forwarded-Prefix: /x", "Forwarded: for=10.0.0.1",
                "X-HTTP-Method-Override: DELETE", "Accept-Encoding: gzip", "TE: trailers", "Upgrade: h2c",
                "Content-Type: text/plain", "If-Match: *", "Idempotency-Key: 1");

        LoggedRequest request = received(this.people).getFirst();
        assertThat(request.getHeaders().keys()).map((name) -> name.toLowerCase(java.util.Locale.ROOT))
            .containsExactlyInAnyOrder("accept", "accept-language", "if-none-match", "traceparent", "host",
                    "connection", "user-agent", "authorization");
        assertThat(request.getHeader("traceparent")).isEqualTo(trace);
        assertThat(request.getHeader("Host")).startsWith("localhost:").doesNotContain(String.valueOf(this.port));
    }

    @Test
    void answerKeepsWhatDescribesItAndNothingElse() throws IOException {
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<p>…")
            .withHeader("Content-Type", "text/html;charset=UTF-8")
            .withHeader("ETag", "\"v1\"")
            .withHeader("Cache-Control", "public, max-age=60")
            .withHeader("Vary", "Accept")
            .withHeader("Link", "</api/v1/digests?cursor=x>; rel=\"next\"")
            .withHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'")
            .withHeader("X-Content-Type-Options", "nosniff")
            .withHeader("Referrer-Policy", "no-referrer")
            .withHeader("Access-Control-Allow-Origin", "https://one.example")
            .withHeader("Set-Cookie", "SESSION=1")
            .withHeader("Server", "inside/1.0")
            .withHeader("X-Powered-By", "inside")
            .withHeader("Connection", "X-Hop")
            .withHeader("X-Hop", "1")
            .withHeader("Location", "http://highlights.internal:8083/")));

        Http.Answer answer = Http.get(this.port, "/api/v1/digests/2021-q3.html");

        assertThat(answer.body()).isEqualTo("<p>…");
        assertThat(answer.header("ETag")).containsExactly("\"v1\"");
        assertThat(answer.header("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(answer.header("Link")).containsExactly("</api/v1/digests?cursor=x>; rel=\"next\"");
        assertThat(answer.header("Vary")).containsExactly("Accept");
        assertThat(answer.header("Content-Security-Policy")).containsExactly("default-src 'none'; style-src 'self'");
        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.names()).doesNotHaveDuplicates()
            .contains("x-content-type-options", "referrer-policy")
            .doesNotContain("set-cookie", "server", "x-powered-by", "x-hop", "location");
    }

    @Test
    void notModifiedPassesThrough() throws IOException {
        this.highlights.stubFor(any(anyUrl()).withHeader("If-None-Match", WireMock.equalTo("\"v1\""))
            .willReturn(aResponse().withStatus(304).withHeader("ETag", "\"v1\"")));

        Http.Answer answer = Http.get(this.port, "/api/v1/digests/2021-q3", "If-None-Match: \"v1\"");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).containsExactly("\"v1\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headIsLikeGetWithoutTheBody() throws IOException {
        this.highlights
            .stubFor(any(anyUrl()).willReturn(aResponse().withBody("twelve bytes").withHeader("ETag", "\"1\"")));

        Http.Answer answer = Http.send(this.port, "HEAD", "/api/v1/digests");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).containsExactly("\"1\"");
        assertThat(answer.body()).isEmpty();
        assertThat(received(this.highlights)).extracting((request) -> request.getMethod().getName())
            .containsExactly("HEAD");
    }

    @Test
    void redirectIsTheClientsToFollow() throws IOException {
        this.people.stubFor(
                any(anyUrl()).willReturn(aResponse().withStatus(308).withHeader("Location", "/api/v1/people/new")));

        Http.Answer answer = Http.get(this.port, "/api/v1/people/old");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).containsExactly("/api/v1/people/new");
    }

    @Test
    void answerOfManyMegabytesArrivesWhole() throws IOException {
        String body = "0123456789abcde\n".repeat(300_000);
        this.people.stubFor(any(anyUrl()).willReturn(aResponse().withBody(body)));

        assertThat(Http.get(this.port, "/api/v1/people").body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void whatIsOnlyReadCannotBeWritten(String method) throws IOException {
        everyServiceAnswers();

        Known.accounts(this.people, Tokens.ANA);

        Http.Answer answer = Http.send(this.port, method, "/api/v1/statistics", "Content-Length: 0", session("ana")[0]);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).containsExactly("GET,HEAD,OPTIONS");
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"/api/v1/statistics\"");
        assertNothingReceived();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PROPFIND", "TRACE", "CONNECT", "get" })
    void methodThatNobodyNeedsReachesNoService(String method) throws IOException {
        everyServiceAnswers();

        assertThat(Http.send(this.port, method, "/api/v1/people").status()).isIn(400, 405, 501);
        assertNothingReceived();
    }

    @ParameterizedTest
    @CsvSource({ "people/ana.atom,highlights", "people/ana,people", "people/ana.json,people", "people/.atom,people",
            "people/ana.atom/x,people", "people/ana/x.atom,people", "communities/ana.atom,people",
            "people/ana.atom?q=.json,highlights" })
    void aFormOfARecordIsReadFromWhoTellsIt(String path, String service) throws IOException {
        everyServiceAnswers();

        assertThat(Http.get(this.port, "/api/v1/" + path).status()).isEqualTo(200);
        assertThat(received(server(service))).extracting(LoggedRequest::getUrl).containsExactly("/api/v1/" + path);
    }

    @Test
    void aFormThatAnotherServiceTellsCannotBeWritten() throws IOException {
        everyServiceAnswers();

        assertThat(Http.send(this.port, "OPTIONS", "/api/v1/people/ana.atom").header("Allow"))
            .containsExactly("GET,HEAD,OPTIONS");
        assertNothingReceived();
    }

    @Test
    void methodsOfACollectionAreTold() throws IOException {
        everyServiceAnswers();

        assertThat(Http.send(this.port, "OPTIONS", "/api/v1/statistics").header("Allow"))
            .containsExactly("GET,HEAD,OPTIONS");
        assertThat(Http.send(this.port, "OPTIONS", "/api/v1/people/ana").header("Allow"))
            .containsExactly("GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS");
        assertNothingReceived();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/internal/openapi.json", "/internal/changes", "/api/v1/internal/changes",
            "/api/v1/people-secret", "/api/v2/people", "/api/v1", "/api/v1/me-too", "/internal/people", "/actuator",
            "/actuator/health", "/actuator/prometheus", "/actuator/env", "/v3/api-docs", "/swagger-ui/index.html",
            "/application.yaml" })
    void whatIsNotListedIsReachableNowhere(String path) throws IOException {
        everyServiceAnswers();

        Http.Answer answer = Http.get(this.port, path);

        assertThat(answer.status()).isEqualTo(404);
        assertNothingReceived();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/people/..%2f..%2finternal", "/api/v1/people/%2e%2e/%2e%2e/internal",
            "/api/v1/people/..;/..;/internal/changes", "/api/v1/people/../../../internal/changes", "/api/v1//people",
            "//api/v1/people", "/api/v1/people//x", "/api/v1/people/%00", "/api/v1/people;a=b",
            "/api/v1/people/%5c..%5cinternal", "/api/v1/people/%252e%252e%252finternal", "/api/v1/people/./x",
            "/api/v1/people/%0d%0aX-User:%20ada", "/api/v1/people/%zz", "/api/v1/people/%c0%ae%c0%ae/x",
            "/api/v1/people/%ff", "/api/v1/people?q=%zz", "/api/v1/people?q=%ff", "/api/v1/people?q=%",
            "/api/v1/people/%3b", "/api/v1/people/a\\b", "/api/v1/people?q=<script>", "/api/v1/people/\u674e" })
    void trickInAnAddressReachesNoService(String target) throws IOException {
        everyServiceAnswers();

        Http.Answer answer = Http.get(this.port, target);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Security-Policy")).hasSize(1);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat").doesNotContain("at org.");
        assertNothingReceived();
    }

    @Test
    void endlessQueryReachesNoService() throws IOException {
        everyServiceAnswers();

        assertThat(Http.get(this.port, "/api/v1/people?" + "a=1&".repeat(1500)).status()).isEqualTo(400);
        assertNothingReceived();
    }

    @Test
    void requestForAnotherHostIsRefused() throws IOException {
        everyServiceAnswers();

        assertThat(Http.get(this.port, "/api/v1/people", "Host: evil.example").status()).isEqualTo(400);
        assertThat(Http.get(this.port, "/api/v1/people", "Host: 127.0.0.1.evil.example").status()).isEqualTo(400);
        assertNothingReceived();
        assertThat(Http.get(this.port, "/api/v1/people", "Host: Plaudit.Example").status()).isEqualTo(200);
        assertThat(Http.get(this.port, "/api/v1/people", "Host: 127.0.0.1:8080").status()).isEqualTo(200);
        assertThat(Http.get(this.port, "/api/v1/people", "Host: [::1]:8080").status()).isEqualTo(200);
    }

    @Test
    void anyOriginMayReadWithoutCredentials() throws IOException {
        this.people.stubFor(any(anyUrl()).willReturn(aResponse()));

        Http.Answer answer = Http.get(this.port, "/api/v1/people", "Origin: https://one.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.header("Access-Control-Expose-Headers"))
            .containsExactly("ETag, Idempotency-Replayed, Link, Location, Retry-After");
        assertThat(answer.names()).doesNotContain("access-control-allow-credentials");
        assertThat(Http.get(this.port, "/", "Origin: https://one.example").names())
            .doesNotContain("access-control-allow-origin");
    }

    @Test
    void preflightAllowsReading() throws IOException {
        everyServiceAnswers();

        Http.Answer answer = Http.send(this.port, "OPTIONS", "/api/v1/people", "Origin: https://one.example",
                "Access-Control-Request-Method: DELETE");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods")).containsExactly("GET, HEAD");
        assertThat(answer.header("Access-Control-Allow-Headers").getFirst()).contains("If-None-Match")
            .doesNotContain("Content-Type");
        assertNothingReceived();
    }

    @Test
    void preflightAllowsWritingWithATokenOnly() throws IOException {
        Http.Answer answer = Http.send(this.port, "OPTIONS", "/api/v1/people", "Origin: https://one.example",
                "Access-Control-Request-Method: PATCH",
                "Access-Control-Request-Headers: content-type, authorization, x-csrf-token");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Methods"))
            .containsExactly("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(answer.header("Access-Control-Allow-Headers").getFirst())
            .contains("Authorization", "Content-Type", "If-Match", "Idempotency-Key")
            .doesNotContainIgnoringCase("csrf");
        assertThat(answer.names()).doesNotContain("access-control-allow-credentials");
        assertThat(answer.header("Vary")).contains("Access-Control-Request-Headers");
    }

    private WireMockServer server(String name) {
        return switch (name) {
            case "people" -> this.people;
            case "events" -> this.events;
            default -> this.highlights;
        };
    }

    private void everyServiceAnswers() {
        for (WireMockServer server : List.of(this.people, this.events, this.highlights)) {
            server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("reached")));
        }
    }

    private void assertNothingReceived() {
        assertThat(received(this.people)).isEmpty();
        assertThat(received(this.events)).isEmpty();
        assertThat(received(this.highlights)).isEmpty();
    }

    private static List<LoggedRequest> received(WireMockServer server) {
        return server.findAll(anyRequestedFor(anyUrl()));
    }

}
