package dev.plaudit.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Tokens;

/**
 * Clients that report achievements, each under a key of its own, and send it again until
 * they are told that it was done, whatever dies meanwhile.
 */
final class KilledWriters {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SERVICE = "highlights-service";

    private static final int CLIENTS = 8;

    private static final Duration PAUSE = Duration.ofMillis(100);

    /** It still runs, as far as is known; or something was broken. */
    private static final Set<Integer> AGAIN = Set.of(409, 500, 503);

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .build();

    private final Member member;

    private final URI address;

    /** The numbers of the writes that are still to be done. */
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();

    /** Which record each write was told to have made. */
    private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger again = new AtomicInteger();

    KilledWriters(Member member, int port) {
        this.member = member;
        this.address = URI.create("http://127.0.0.1:" + port + "/api/v1/me/achievements");
    }

    /**
     * Begins to write.
     * @return ends when all is done, or fails with the first answer that no client
     * understands
     */
    CompletableFuture<Void> write(int writes) {
        IntStream.range(0, writes).forEach(this.waiting::add);
        return CompletableFuture.allOf(IntStream.range(0, CLIENTS)
            .mapToObj((client) -> CompletableFuture.runAsync(this::writeAll, (work) -> Thread.ofPlatform().start(work)))
            .toArray(CompletableFuture[]::new));
    }

    /** How many writes are done. */
    int done() {
        return this.acknowledged.size();
    }

    Map<Integer, String> acknowledged() {
        return this.acknowledged;
    }

    /** How often something had to be sent again. */
    int sentAgain() {
        return this.again.get();
    }

    static String title(int number) {
        return "Write number %04d".formatted(number);
    }

    private void writeAll() {
        for (Integer number = this.waiting.poll(); number != null; number = this.waiting.poll()) {
            if (!isWritten(number)) {
                this.again.incrementAndGet();
                this.waiting.add(number);
                // A client that is refused does not ask without a pause.
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private boolean isWritten(int number) {
        String body = "{\"title\": \"%s\", \"kind\": \"tutorial\"}".formatted(title(number));
        HttpRequest request = HttpRequest.newBuilder(this.address)
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", Tokens.bearer(this.member, SERVICE))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", this.member.accountId() + "-" + number)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        HttpResponse<String> answer;
        try {
            answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException ex) {
            // Nobody was there, or nobody any more.
            return false;
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
        if (AGAIN.contains(answer.statusCode())) {
            return false;
        }
        if (answer.statusCode() != 201) {
            this.waiting.clear();
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        this.acknowledged.put(number, JSON.readTree(answer.body()).get("id").asString());
        return true;
    }

}
