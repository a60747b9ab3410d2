package dev.plaudit.highlights.fetching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.plaudit.highlights.fetching.Fetched.Document;
import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.links.HttpAddress;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is at the other end, a fetch needs little memory. Counted is all that its
 * thread allocates, which is more than it ever holds at once.
 */
@Timeout(20)
class FetchMemoryTests {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final long BOUND = 32L << 20;

    private static final String HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n";

    @Test
    void aGigabyteNeedsLittle() throws Exception {
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + "Content-Length: 1073741824\r\n\r\n");
            out.sayForEver("x".repeat(1 << 16));
        })) {
            Cost cost = fetched(server.url());
            assertThat(cost.fetched()).isInstanceOf(Document.class);
            assertThat(cost.bytes()).isBetween((long) SafeFetch.MOST_BYTES, BOUND);
        }
    }

    @Test
    void aGzipBombNeedsLittle() throws Exception {
        byte[] bomb = gzipOfZeros(512 << 20);
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say(HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
            out.say(bomb);
        })) {
            Cost cost = fetched(server.url());
            assertThat(cost.fetched()).isInstanceOf(Document.class);
            assertThat(cost.bytes()).isBetween((long) SafeFetch.MOST_BYTES, BOUND);
        }
    }

    @Test
    void endlessRedirectsNeedLittle() throws Exception {
        String padding = "x".repeat(1 << 12);
        try (PlainServer server = new PlainServer((in, out) -> {
            out.say("HTTP/1.1 302 Found\r\nLocation: /again\r\nX-Padding: " + padding + "\r\n\r\n");
            out.sayForEver("x".repeat(1 << 16));
        })) {
            Cost cost = fetched(server.url());
            assertThat(cost.fetched()).isInstanceOf(Nothing.class);
            assertThat(cost.bytes()).isBetween(1L, BOUND);
        }
    }

    private static Cost fetched(String url) throws IOException {
        try (SafeFetch fetch = LocalWeb.fetch()) {
            Map<Long, Long> before = allocated();
            Fetched fetched = fetch.get(HttpAddress.parse(url).orElseThrow(), Set.of("text/html"), SafeFetch.LONGEST);
            long bytes = allocated().entrySet()
                .stream()
                .mapToLong((thread) -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
            return new Cost(fetched, bytes);
        }
    }

    /**
     * What each thread that fetches has allocated since it began. It lives on for a while
     * after its work.
     */
    private static Map<Long, Long> allocated() {
        Map<Long, Long> bytes = new HashMap<>();
        Thread.getAllStackTraces()
            .keySet()
            .stream()
            .filter((thread) -> thread.getName().startsWith("fetch-"))
            .forEach((thread) -> {
                long allocated = THREADS.getThreadAllocatedBytes(thread.threadId());
                if (allocated >= 0) {
                    bytes.put(thread.threadId(), allocated);
                }
            });
        return bytes;
    }

    private static byte[] gzipOfZeros(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("<title>A page</title>".getBytes(StandardCharsets.UTF_8));
            byte[] many = new byte[1 << 16];
            for (int written = 0; written < zeros; written += many.length) {
                out.write(many);
            }
        }
        return packed.toByteArray();
    }

    private record Cost(Fetched fetched, long bytes) {
    }

}
