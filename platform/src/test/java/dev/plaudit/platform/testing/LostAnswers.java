package dev.plaudit.platform.testing;

import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.springframework.http.ResponseEntity;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests with a key whose process ends once all is done and nothing is answered yet.
 */
public final class LostAnswers {

    private LostAnswers() {
    }

    /**
     * Sends a request twice; between the two it is as if the process had ended before it
     * could keep the answer.
     * @param database of the service under test
     * @param request with a key that nobody else has
     * @return both answers, the second of an attempt of its own
     */
    public static Both sentTwice(MongoDatabase database, Supplier<ResponseEntity<byte[]>> request) {
        ResponseEntity<byte[]> first = request.get();
        lose(database);
        ResponseEntity<byte[]> second = request.get();
        assertThat(first.getHeaders().containsHeader("Idempotency-Replayed")).isFalse();
        assertThat(second.getHeaders().containsHeader("Idempotency-Replayed")).isFalse();
        return new Both(first, second);
    }

    /**
     * Makes it as if the process had ended before it could keep the answers to all
     * requests so far.
     * @param database of the service under test
     */
    public static void lose(MongoDatabase database) {
        database.getCollection("idempotency-keys")
            .updateMany(new Document(), combine(unset("answer"), set("runningUntil", Date.from(Instant.EPOCH))));
    }

    /**
     * Two answers to the same request.
     *
     * @param first what nobody got
     * @param second what the client got
     */
    public record Both(ResponseEntity<byte[]> first, ResponseEntity<byte[]> second) {

        /**
         * Checks that the second says what the first said.
         * @param status of both
         * @return the answer
         */
        public ResponseEntity<byte[]> assertSame(int status) {
            assertThat(this.first.getStatusCode().value()).isEqualTo(status);
            assertThat(this.second.getStatusCode().value()).isEqualTo(status);
            assertThat(this.second.getBody()).isEqualTo(this.first.getBody());
            assertThat(this.second.getHeaders().getLocation()).isEqualTo(this.first.getHeaders().getLocation());
            assertThat(this.second.getHeaders().getETag()).isEqualTo(this.first.getHeaders().getETag());
            return this.second;
        }

    }

}
