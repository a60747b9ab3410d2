package dev.plaudit.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
     * @return fails with the first answer that no client understands
     */
    Future<?> write(int writes) {
        IntStream.range(0, writes).forEach(this.waiting::add);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Callable<Void>> work = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            work.add(this::writeAll);
        }
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        return watcher.submit(() -> {
            try (watcher; clients) {
                for (Future<Void> each : clients.invokeAll(work)) {
                    each.get();
                }
                return null;
            }
        });
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

    private Void writeAll() throws InterruptedException {
        for (Integer number = this.waiting.poll(); number != null; number = this.waiting.poll()) {
            if (!isWritten(number)) {
                this.again.incrementAndGet();
                this.waiting.add(number);
                // A client that is refused does not ask without a pause.
                Thread.sleep(20);
            }
        }
        return null;
    }

    private boolean isWritten(int number) throws InterruptedException {
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
        if (AGAIN.contains(answer.statusCode())) {
            return false;
        }
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%d %s".formatted(answer.statusCode(), answer.body()));
        }
        this.acknowledged.put(number, JSON.readTree(answer.body()).get("id").asString());
        return true;
    }

}
