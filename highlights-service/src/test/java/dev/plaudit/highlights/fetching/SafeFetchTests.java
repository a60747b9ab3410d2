package dev.plaudit.highlights.fetching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.fetching.Fetched.Document;
import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.Fetched.Why;
import dev.plaudit.highlights.links.HttpAddress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is at the other end, a fetch ends in time, with little in memory, and only
 * where it may.
 */
@Timeout(10)
class SafeFetchTests {

    private static final Set<String> HTML = Set.of("text/html");

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private static final String PAGE = "<title>A page</title>";

    /** More than the buffers of sockets hold, and far less than is offered. */
    private static final long LITTLE = 32L << 20;

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
        .options(options().dynamicPort().dynamicHttpsPort().gzipDisabled(true))
        .build();

    private final SafeFetch fetch = LocalWeb.fetch();

    @AfterEach
    void close() throws IOException {
        this.fetch.close();
    }

    @Test
    void aPageIsFetched() {
        serve("/", page("Text/HTML; Charset=\"ISO-8859-1\""));
        assertThat(fetched(url("/"))).isInstanceOfSatisfying(Document.class, (document) -> {
            assertThat(document.address()).hasToString(url("/"));
            assertThat(document.charset()).isEqualTo("ISO-8859-1");
            assertThat(text(document)).isEqualTo(PAGE);
        });
    }

    @Test
    void nothingIsBroughtAlong() {
        serve("/", temporaryRedirect("/next").withHeader("Set-Cookie", "a=b"));
        serve("/next",
                aResponse().withStatus(401).withHeader("WWW-Authenticate", "Basic realm=\"x\", Negotiate, NTLM"));
        assertNothing(fetched(url("/")), Why.NO_DOCUMENT);
        SERVER.verify(1,
                getRequestedFor(urlEqualTo("/next")).withoutHeader("Cookie")
                    .withoutHeader("Authorization")
                    .withoutHeader("Referer")
                    .withHeader("User-Agent", equalTo("Plaudit-tests"))
                    .withHeader("Host", equalTo("server.test:" + SERVER.getPort())));
    }

    @Test
    void threeRedirectsAreFollowed() {
        serve("/1", temporaryRedirect("/2"));
        serve("/2", aResponse().withStatus(301).withHeader("Location", "3?x=é"));
        serve("/3?x=%C3%A9", aResponse().withStatus(308).withHeader("Location", url("/4")));
        serve("/4", page());
        assertThat(fetched(url("/1"))).isInstanceOfSatisfying(Document.class,
                (document) -> assertThat(document.address()).hasToString(url("/4")));
    }

    @Test
    void endlessRedirectsEnd() {
        SERVER.stubFor(get(anyUrl()).willReturn(temporaryRedirect("/again")));
        assertNothing(fetched(url("/")), Why.UNREACHABLE);
        SERVER.verify(4, getRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/in", "http://127.1:%d/in", "http://2130706433:%d/in",
            "http://0x7f.1:%d/in", "http://0177.0.0.1:%d/in", "http://0:%d/in", "http://[::1]:%d/in",
            "http://[::ffff:127.0.0.1]:%d/in", "http://[::127.0.0.1]:%d/in", "http://[64:ff9b::7f00:1]:%d/in",
            "http://[2002:7f00:1::]:%d/in", "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/",
            "http://[fe80::1]/", "//127.0.0.1:%d/in", "ftp://server.test/", "file:///etc/passwd",
            "gopher://server.test:%d/", "jar:http://server.test:%d/in!/", "data:text/html,in", "javascript:alert(1)",
            "http://ana@server.test:%d/in", "http://server.test\\@127.0.0.1:%d/in", "http://localhost:%d/in",
            "http://other.example:%d/in", "http://server.test:0/", "https://", "" })
    void redirectsLeadNowhereElse(String location) {
        serve("/", temporaryRedirect(location.formatted(SERVER.getPort())));
        serve("/in", page());
        assertNothing(fetched(url("/")), Why.UNREACHABLE);
        SERVER.verify(0, getRequestedFor(urlEqualTo("/in")));
    }

    @Test
    void aNameThatMeansSomethingElseNextTimeIsNotAskedAgain() {
        AtomicInteger lookups = new AtomicInteger();
        try (SafeFetch rebound = rebinding(lookups)) {
            serve("/", page());
            assertThat(rebound.get(address(url("/")), HTML, SafeFetch.LONGEST)).isInstanceOf(Document.class);
            assertThat(lookups).hasValue(1);
        }
        catch (IOException ex) {
            throw new AssertionError(ex);
        }
    }

    @Test
    void aNameThatMeansSomethingElseAfterARedirectIsRefused() throws IOException {
        try (SafeFetch rebound = rebinding(new AtomicInteger())) {
            serve("/", temporaryRedirect("/next"));
            serve("/next", page());
            assertNothing(rebound.get(address(url("/")), HTML, SafeFetch.LONGEST), Why.UNREACHABLE);
            SERVER.verify(0, getRequestedFor(urlEqualTo("/next")));
        }
    }

    @Test
    void onlyThePortsOfTheWebAreAsked() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        OutsideRules rules = new OutsideRules((host) -> {
            lookups.incrementAndGet();
            return LocalWeb.lookup(host);
        }, (address) -> true, OutsideRules.PUBLIC.ports());
        try (SafeFetch strict = new SafeFetch(rules, "Plaudit-tests", 1)) {
            assertNothing(strict.get(address(url("/")), HTML, SafeFetch.LONGEST), Why.UNREACHABLE);
        }
        assertThat(lookups).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({ "200, image/png", "200, application/json", "200, text/plain", "200, ''", "200, nonsense", "200, ;;",
            "204, text/html", "401, text/html", "500, text/html", "304, text/html", "300, text/html" })
    void onlySuccessfulDocumentsOfTheTypeAreRead(int status, String type) {
        serve("/", page(type).withStatus(status));
        assertNothing(fetched(url("/")), Why.NO_DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = { 404, 410 })
    void whatIsGoneIsToldApartAndNotRead(int status) {
        serve("/", page().withStatus(status));
        assertNothing(fetched(url("/")), Why.GONE);
    }

    @Test
    void whatHasNoTypeIsNoPage() {
        serve("/", aResponse().withBody(PAGE));
        assertNothing(fetched(url("/")), Why.NO_DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void faultsAreNoPage(Fault fault) {
        serve("/", page().withFault(fault));
        assertThat(fetched(url("/"))).isInstanceOfAny(Nothing.class, Document.class);
    }

    @Test
    void nothingIsToldOfWhyNobodyAnswers() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThat(fetched("http://server.test:" + closed)).isEqualTo(fetched("http://127.0.0.1:" + closed))
            .isEqualTo(fetched("http://127.0.0.1:" + SERVER.getPort()))
            .isEqualTo(fetched("http://unknown.example/"))
            .isEqualTo(new Nothing(Why.UNREACHABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Content-Length: 1073741824\r\n\r\n", "\r\n" })
    void ofAGigabyteOnlyTheBeginningIsRead(String length) throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + length + PAGE);
            out.sayForEver("x".repeat(1 << 16));
        })) {
            assertBeginning(fetched(server.url()));
            server.awaitHangUp();
            assertThat(server.sent()).isLessThan(LITTLE);
        }
    }

    @Test
    void ofEndlessChunksOnlyTheBeginningIsRead() throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + "Transfer-Encoding: chunked\r\n\r\n15\r\n" + PAGE + "\r\n");
            out.sayForEver("10000\r\n" + "x".repeat(1 << 16) + "\r\n");
        })) {
            assertBeginning(fetched(server.url()));
            server.awaitHangUp();
            assertThat(server.sent()).isLessThan(LITTLE);
        }
    }

    @Test
    void ofAGzipBombOnlyTheBeginningIsDecoded() throws IOException {
        byte[] bomb = gzip(64 << 20);
        assertThat(bomb.length).isLessThan(SafeFetch.MOST_BYTES);
        serve("/", page().withHeader("Content-Encoding", "gzip").withBody(bomb));
        assertBeginning(fetched(url("/")));
    }

    @Test
    void ofGzipThatDecodesToNothingNotMuchIsRead() throws Exception {
        byte[] empty = gzip(-PAGE.length());
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + "Content-Encoding: gzip\r\n\r\n");
            while (true) {
                for (int many = 0; many < 1000; many++) {
                    out.say(empty);
                }
            }
        })) {
            assertNothing(fetched(server.url()), Why.NO_DOCUMENT);
            server.awaitHangUp();
            assertThat(server.sent()).isLessThan(LITTLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "br", "gzip, gzip", "zstd", "compress" })
    void unknownCodingsAreNotRead(String coding) {
        serve("/", page().withHeader("Content-Encoding", coding));
        assertNothing(fetched(url("/")), Why.NO_DOCUMENT);
    }

    @Test
    void gzipIsRead() throws IOException {
        serve("/", page().withHeader("Content-Encoding", "GZip").withBody(gzip(0)));
        assertThat(fetched(url("/"))).isInstanceOfSatisfying(Document.class,
                (document) -> assertThat(text(document)).isEqualTo(PAGE));
    }

    @Test
    void ofASlowPageIsReadWhatCameInTime() throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + "Content-Length: 1000000\r\n\r\n" + PAGE);
            dribble(out, " ");
        })) {
            Fetched fetched = this.fetch.get(address(server.url()), HTML, Duration.ofMillis(700));
            assertThat(fetched).isInstanceOfSatisfying(Document.class,
                    (document) -> assertThat(text(document).strip()).isEqualTo(PAGE));
            server.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 100 Continue\r\n\r\n" })
    void aSlowHeaderIsNoAnswer(String start) throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(start);
            dribble(out, start.contains("100") ? start : "x");
        })) {
            assertNothing(this.fetch.get(address(server.url()), HTML, Duration.ofMillis(700)), Why.UNREACHABLE);
            server.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "X-Many: x\r\n", "\r\n" })
    void endlessHeadersAreNoAnswer(String piece) throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(piece.isBlank() ? "" : "HTTP/1.1 200 OK\r\nX-Long: ");
            out.sayForEver(piece.repeat(1000));
        })) {
            assertNothing(fetched(server.url()), Why.UNREACHABLE);
            server.awaitHangUp();
            assertThat(server.sent()).isLessThan(LITTLE);
        }
    }

    @Test
    void noMoreThanAllowedIsFetchedAtOnce() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (PlainServer server = new PlainServer((in, out) -> {
            asked.countDown();
            await(enough);
            out.say(HEAD + "Content-Length: 21\r\n\r\n" + PAGE);
        }); SafeFetch narrow = new SafeFetch(LocalWeb.rules(), "Plaudit-tests", 1)) {
            HttpAddress address = address(server.url());
            var first = CompletableFuture.supplyAsync(() -> narrow.get(address, HTML, SafeFetch.LONGEST));
            await(asked);
            assertNothing(narrow.get(address, HTML, SafeFetch.LONGEST), Why.BUSY);
            enough.countDown();
            assertThat(first.get()).isInstanceOf(Document.class);
            Awaitility.await().until(() -> narrow.get(address, HTML, SafeFetch.LONGEST) instanceof Document);
        }
    }

    @Test
    void aNameThatIsNotFoundInTimeKeepsNobodyWaiting() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try (SafeFetch stuck = new SafeFetch(LocalWeb.rules((host) -> {
            await(never);
            throw new UnknownHostException();
        }), "Plaudit-tests", 1)) {
            assertNothing(stuck.get(address(url("/")), HTML, Duration.ofMillis(200)), Why.UNREACHABLE);
            assertNothing(stuck.get(address(url("/")), HTML, Duration.ofMillis(200)), Why.BUSY);
        }
        finally {
            never.countDown();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelieved() {
        serve("/", page());
        assertNothing(fetched("https://server.test:" + SERVER.getHttpsPort() + "/"), Why.UNREACHABLE);
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void theServerIsToldWhichNameIsWanted() throws Exception {
        CompletableFuture<String> hello = new CompletableFuture<>();
        try (PlainServer server = new PlainServer(
                (in, out) -> hello.complete(new String(in.readNBytes(300), StandardCharsets.ISO_8859_1)))) {
            assertNothing(this.fetch.get(address("https://server.test:" + server.port()), HTML, Duration.ofMillis(700)),
                    Why.UNREACHABLE);
            assertThat(hello.get()).contains("server.test");
        }
    }

    private Fetched fetched(String url) {
        return this.fetch.get(address(url), HTML, SafeFetch.LONGEST);
    }

    private static SafeFetch rebinding(AtomicInteger lookups) {
        return new SafeFetch(LocalWeb.rules((host) -> (lookups.incrementAndGet() == 1) ? LocalWeb.lookup(host)
                : new InetAddress[] { InetAddress.getByName("127.0.0.1") }), "Plaudit-tests", 1);
    }

    private static void assertNothing(Fetched fetched, Why why) {
        assertThat(fetched).isEqualTo(new Nothing(why));
    }

    private static void assertBeginning(Fetched fetched) {
        assertThat(fetched).isInstanceOfSatisfying(Document.class, (document) -> {
            assertThat(document.body()).hasSize(SafeFetch.MOST_BYTES);
            assertThat(text(document)).startsWith(PAGE);
        });
    }

    private static String text(Document document) {
        return new String(document.body(), StandardCharsets.UTF_8);
    }

    private static HttpAddress address(String url) {
        return HttpAddress.parse(url).orElseThrow();
    }

    private static String url(String path) {
        return "http://server.test:" + SERVER.getPort() + path;
    }

    private static ResponseDefinitionBuilder page() {
        return page("text/html");
    }

    private static ResponseDefinitionBuilder page(String type) {
        return aResponse().withHeader("Content-Type", type).withBody(PAGE);
    }

    private static void serve(String path, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    /**
     * The page and so many zeros after it; of a negative number of them, less of the
     * page.
     */
    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8), 0, PAGE.length() + Math.min(zeros, 0));
            byte[] many = new byte[1 << 16];
            for (int written = 0; written < zeros; written += many.length) {
                out.write(many);
            }
        }
        return packed.toByteArray();
    }

    private static void dribble(PlainServer.Counting out, String piece) throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!never.await(100, TimeUnit.MILLISECONDS)) {
                out.say(piece);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
