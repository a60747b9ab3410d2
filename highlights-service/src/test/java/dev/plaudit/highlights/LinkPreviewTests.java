package dev.plaudit.highlights;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.fetching.LocalWeb;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Previews over HTTP, of pages on this machine. Each ends within the ten seconds that are
 * promised, whatever the page.
 */
@WithNeighbours
@Import(LinkPreviewTests.Fetching.class)
@Timeout(10)
class LinkPreviewTests {

    private static final String PREVIEWS = "/api/v1/link-previews";

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(options().dynamicPort().gzipDisabled(true))
        .build();

    private final Desk desk;

    private final MeterRegistry meters;

    LinkPreviewTests(@LocalServerPort int port, @Autowired MeterRegistry meters) {
        this.desk = new Desk(port);
        this.meters = meters;
    }

    @Test
    void aPageTellsWhatAReportBeginsWith() {
        serve("/post", html("""
                <html lang="en"><title>A post | A blog</title><meta property="og:title" content="A post">
                <meta property="og:type" content="article"><meta property="og:description" content="What it says">
                <meta property="og:image" content="/a.png"><meta property="og:site_name" content="A blog">
                <meta name="dc.creator" content="Ana Lee"><meta name="dc.creator" content="Bo Roe">
                <meta property="article:published_time" content="2021-09-14T10:00:00Z">"""));
        double before = counted("fetched");
        JsonNode preview = preview(url("blog.test", "/post/?utm_source=mail"));
        assertThat(preview).isEqualTo(new JsonMapper().readTree(
                """
                        {"url": "%s", "canonicalUrl": "%s", "fetched": true, "reason": null, "kind": "article", "title": "A post",
                         "description": "What it says", "image": "%s", "author": "Ana Lee, Bo Roe", "authors": ["Ana Lee", "Bo Roe"],
                         "date": "2021-09-14", "siteName": "A blog", "idAtSite": null, "language": "en", "duplicates": []}"""
                    .formatted(url("blog.test", "/post/?utm_source=mail"), url("blog.test", "/post"),
                            url("blog.test", "/a.png"))));
        assertThat(counted("fetched") - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    https://youtu.be/o487J_u4JGU?t=3,        https://youtube.com/watch?v=o487J_u4JGU, video,       YouTube, o487J_u4JGU
                    https://GitHub.com/TensorFlow/Models.git, https://github.com/tensorflow/models,   open-source, GitHub,  tensorflow/models
                    arXiv:2107.08369v2,                      https://arxiv.org/abs/2107.08369,        paper,       arXiv,   2107.08369
                    """)
    void theAddressAloneTellsWhatItCan(String pasted, String canonical, String kind, String site, String id) {
        JsonNode preview = preview(pasted);
        assertThat(preview.get("canonicalUrl").asString()).isEqualTo(canonical);
        assertThat(preview.get("kind").asString()).isEqualTo(kind);
        assertThat(preview.get("siteName").asString()).isEqualTo(site);
        assertThat(preview.get("idAtSite").asString()).isEqualTo(id);
        assertThat(preview.get("fetched").asBoolean()).isFalse();
        assertThat(preview.get("reason").asString()).isEqualTo("unreachable");
        assertThat(preview.get("title").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"ftp://example.org\"", "\"example.org\"", "\"\"", "\"http://ana:pw@example.org\"",
            "\"javascript:alert(1)\"", "\"http://256.1.1.1\"", "null" })
    void whatIsNoAddressIsNamed(String url) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, PREVIEWS, "{\"url\": " + url + "}");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/url");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"url\": 7}", "{\"url\": \"https://example.org\", \"fetched\": true}", "[]",
            "{\"url\": \"https://example.org/\\u0000\"}" })
    void anotherBodyIsABadRequest(String body) {
        assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, PREVIEWS, body)).isEqualTo(400);
    }

    @Test
    void nothingInsideCanBeToldFromNothingAtAll() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        serve("/", html("<title>Inside</title>"));
        serve("/in", temporaryRedirect("http://127.0.0.1:" + SERVER.getPort() + "/"));
        for (String address : List.of("http://127.0.0.1:" + SERVER.getPort(), "http://127.0.0.1:" + closed,
                "http://server.test:" + closed, "http://localhost:" + SERVER.getPort(), "http://169.254.169.254/",
                "http://[::1]/", "http://no-such-host.example/", url("server.test", "/in"))) {
            JsonNode preview = preview(address);
            assertThat(preview.get("reason").asString()).as(address).isEqualTo("unreachable");
            assertThat(preview.get("title").isNull()).as(address).isTrue();
        }
    }

    static Stream<ResponseDefinitionBuilder> nothing() {
        return Stream.of(aResponse().withStatus(204), html("<title>No</title>").withStatus(500),
                aResponse().withBody("<title>No type</title>"),
                aResponse().withHeader("Content-Type", "application/pdf").withBody("%PDF"),
                aResponse().withFault(Fault.EMPTY_RESPONSE), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                temporaryRedirect("ftp://server.test/"), temporaryRedirect("/again"));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void aPageThatCannotBeReadIsNoError(ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(anyUrl()).willReturn(answer));
        JsonNode preview = preview(url("server.test", "/a"));
        assertThat(preview.get("fetched").asBoolean()).isFalse();
        assertThat(preview.get("reason").asString()).isIn("unreachable", "no-page");
        assertThat(preview.get("siteName").asString()).isEqualTo("server.test");
    }

    @Test
    void aSlowPageIsPreviewedByWhatCameInTime() {
        serve("/slow", html("<title>Slow</title>" + "x".repeat(100_000)).withChunkedDribbleDelay(100, 60_000));
        JsonNode preview = preview(url("server.test", "/slow"));
        assertThat(preview.get("title").asString()).isEqualTo("Slow");
    }

    @Test
    void whatPagesSayIsText() {
        serve("/script", html("<title>&lt;script>alert(1)&lt;/script>\u202E%s</title>".formatted("x".repeat(50_000))));
        String title = preview(url("server.test", "/script")).get("title").asString();
        assertThat(title).startsWith("<script>alert(1)</script>x").endsWith("…").hasSize(200);
    }

    @Test
    void oEmbedFillsInWhatThePageLeavesOut() {
        serve("/video", html("<title>A video</title><link type='application/json+oembed' href='/oembed?x=1'>"));
        serve("/oembed", aResponse().withHeader("Content-Type", "application/json")
            .withBody(
                    """
                            {"type": "video", "title": "Not this", "author_name": "Ana Lee", "thumbnail_url": "https://example.org/t.jpg"}"""));
        JsonNode preview = preview(url("videos.test", "/video"));
        assertThat(preview.get("title").asString()).isEqualTo("A video");
        assertThat(preview.get("author").asString()).isEqualTo("Ana Lee");
        assertThat(preview.get("kind").asString()).isEqualTo("video");
        assertThat(preview.get("image").asString()).isEqualTo("https://example.org/t.jpg");
    }

    @Test
    void oEmbedIsNotAskedForInside() {
        serve("/video",
                html("<title>A video</title><link type='application/json+oembed' href='http://127.0.0.1:%d/oembed'>"
                    .formatted(SERVER.getPort())));
        assertThat(preview(url("videos.test", "/video")).get("title").asString()).isEqualTo("A video");
        SERVER.verify(0, getRequestedFor(urlPathEqualTo("/oembed")));
    }

    @ParameterizedTest
    @CsvSource({ "/posts/7?lang=en, /posts/7", "https://blog.test:%d/, /p", "/, /p", "https://other.test/x, /p",
            "ftp://blog.test/x, /p" })
    void theNameThatAPageGivesItselfIsBelievedWithinItsSite(String canonical, String expected) {
        String href = canonical.formatted(SERVER.getPort());
        serve("/p", html(
                "<title>A page</title><link rel=canonical href='%s'>".formatted(href.replace("?lang=en", "?ref=x"))));
        assertThat(preview(url("www.blog.test", "/p")).get("canonicalUrl").asString())
            .isEqualTo(url("blog.test", expected));
    }

    @Test
    void aRedirectDoesNotChangeWhatWasPasted() {
        serve("/secret", temporaryRedirect("/login"));
        serve("/login", html("<title>Sign in</title><link rel=canonical href='/login'>"));
        assertThat(preview(url("blog.test", "/secret")).get("canonicalUrl").asString())
            .isEqualTo(url("blog.test", "/secret"));
    }

    @Test
    void whatIsReportedAlreadyIsNamed() {
        serve("/talk", html("<title>Things about previews</title>"));
        String id = this.desk
            .draft(Tokens.ANA,
                    """
                            {"title": "Something", "kind": "talk", "links": [{"url": "%s"}]}"""
                        .formatted(url("www.talks.test", "/talk/?ref=x")))
            .id();
        JsonNode preview = preview(url("talks.test", "/talk#part"));
        assertThat(preview.at("/duplicates/0/id").asString()).isEqualTo(id);
        assertThat(preview.at("/duplicates/0/sameAs").asString()).isEqualTo("link");
        assertThat(preview.get("duplicates")).hasSize(1);
    }

    @Test
    void onlyThoseWhoReportSeePreviews() {
        Map.of(Tokens.ANA, 200, Tokens.NIA, 403, Desk.NOBODY, 401)
            .forEach((who,
                    status) -> assertThat(
                            this.desk.status(HttpMethod.POST, who, PREVIEWS, "{\"url\": \"http://127.0.0.1/\"}"))
                        .isEqualTo(status));
    }

    private JsonNode preview(String url) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, PREVIEWS,
                new JsonMapper().writeValueAsString(Map.of("url", url)));
        assertThat(answer.getStatusCode().value()).as(url).isEqualTo(200);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        return Api.json(answer);
    }

    private double counted(String outcome) {
        return this.meters.counter("highlights.link.previews", "outcome", outcome).count();
    }

    private static String url(String host, String path) {
        return "http://" + host + ":" + SERVER.getPort() + path;
    }

    private static void serve(String path, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
        SERVER.stubFor(get(urlPathEqualTo(path + "/")).willReturn(answer));
    }

    private static ResponseDefinitionBuilder html(String html) {
        return aResponse().withHeader("Content-Type", "text/html; charset=utf-8").withBody(html);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Fetching {

        @Bean
        @Primary
        SafeFetch localFetch() {
            return LocalWeb.fetch();
        }

    }

}
