package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.fetching.Posted.Answered;
import dev.plaudit.highlights.fetching.Posted.Unreachable;
import dev.plaudit.highlights.links.HttpAddress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is at the other end, a post ends in time, with little in memory, and only
 * where it may.
 */
@Timeout(20)
class SafePostTests {

    private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

    private final SafePost post = LocalWeb.post();

    @AfterEach
    void close() throws IOException {
        this.post.close();
    }

    @Test
    void ofAnAnswerThatNeverEndsOnlyTheStatusIsRead() throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say("HTTP/1.1 204 No Content\r\nX-A: b\r\nTransfer-Encoding: chunked\r\n\r\n");
            out.sayForEver("10000\r\n" + "x".repeat(1 << 16) + "\r\n");
        })) {
            assertThat(posted(server.url(), SafePost.LONGEST)).isEqualTo(new Answered(204));
            server.awaitHangUp();
            assertThat(server.sent()).isLessThan(32L << 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "HTTP/1.1 200 OK\r\nX-Slow: ", "HTTP/1.1 100 Continue\r\n\r\n" })
    void aSlowHeadIsNoAnswer(String start) throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> out.say(start))) {
            assertThat(posted(server.url(), Duration.ofMillis(500))).isEqualTo(new Unreachable());
            server.awaitHangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/", "http://[::1]:%d/", "http://2130706433:%d/", "http://10.0.0.1/",
            "http://unknown.example:%d/" })
    void nothingInsideIsReached(String url) throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> out.say("HTTP/1.1 200 OK\r\n\r\n"))) {
            String address = url.formatted(server.port());
            assertThat(this.post.reaches(address(address), Duration.ofSeconds(5))).isFalse();
            assertThat(posted(address, SafePost.LONGEST)).isEqualTo(new Unreachable());
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void outsideOfTestsOnlyTwoPortsAreReached() throws IOException {
        try (SafePost strict = SafePost.toPublicAddresses("Plaudit-tests", 1)) {
            assertThat(strict.reaches(address("http://93.184.216.34/"), Duration.ofSeconds(5))).isTrue();
            assertThat(strict.reaches(address("http://93.184.216.34:8080/"), Duration.ofSeconds(5))).isFalse();
            assertThat(strict.post(address("http://93.184.216.34:8080/"), Map.of(), JSON, Duration.ofSeconds(1)))
                .isEqualTo(new Unreachable());
        }
    }

    private Posted posted(String url, Duration patience) {
        return this.post.post(address(url), Map.of("x", "y"), JSON, patience);
    }

    private static HttpAddress address(String url) {
        return HttpAddress.parse(url).orElseThrow();
    }

}
