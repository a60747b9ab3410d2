package dev.plaudit.gateway.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Answers of people-service, kept for a short time, those that there is nothing included.
 * An answer's age counts from the moment it was asked for, because it may have been true
 * only then.
 *
 * @param <T> what is answered
 */
class Remembered<T> {

    private static final int MOST = 10_000;

    private final Duration fresh;

    private final Ticker ticker;

    private final Cache<String, Answer<T>> answers;

    private final ConcurrentMap<String, FutureTask<Optional<T>>> questions = new ConcurrentHashMap<>();

    private final Duration usable;

    private final Duration patience;

    Remembered(AccountProperties properties, Ticker ticker) {
        this.fresh = properties.fresh();
        this.usable = properties.usable();
        this.patience = properties.patience();
        this.ticker = ticker;
        this.answers = Caffeine.newBuilder()
            .expireAfterWrite(properties.usable())
            .maximumSize(MOST)
            .ticker(ticker)
            .build();
    }

    /**
     * The answer to a question.
     * @param key what is asked for
     * @param source asks anew
     * @return a fresh answer, or a usable one when there is none to be had
     * @throws ServiceFailedException if there is neither
     */
    Optional<T> get(String key, Source<T> source) throws ServiceFailedException {
        Answer<T> known = this.answers.getIfPresent(key);
        if (known != null && isYounger(known, this.fresh)) {
            return known.value();
        }
        if (known == null || !isYounger(known, this.usable)) {
            return askOnce(key, source, null);
        }
        try {
            return askOnce(key, source, this.patience);
        }
        catch (ServiceFailedException ex) {
            return known.value();
        }
    }

    /** Many requests of one account may come at once; one of them asks for all. */
    private Optional<T> askOnce(String key, Source<T> source, @Nullable Duration patience)
            throws ServiceFailedException {
        FutureTask<Optional<T>> mine = new FutureTask<>(() -> {
            long asked = this.ticker.read();
            Optional<T> value = source.ask(key, patience);
            this.answers.put(key, new Answer<>(value, asked));
            return value;
        });
        FutureTask<Optional<T>> others = this.questions.putIfAbsent(key, mine);
        if (others == null) {
            try {
                mine.run();
            }
            finally {
                this.questions.remove(key, mine);
            }
        }
        return answer((others != null) ? others : mine);
    }

    private static <T> T answer(FutureTask<T> question) throws ServiceFailedException {
        try {
            return question.get();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw ServiceFailedException.down(ex);
        }
        catch (ExecutionException ex) {
            if (ex.getCause() instanceof ServiceFailedException failed) {
                throw failed;
            }
            throw new IllegalStateException(ex.getCause());
        }
    }

    /**
     * Whether the answer need not be asked for.
     * @param key what is asked for
     * @return true if a fresh one is kept
     */
    boolean isKept(String key) {
        Answer<T> known = this.answers.getIfPresent(key);
        return known != null && isYounger(known, this.fresh);
    }

    void forget(String key) {
        this.answers.invalidate(key);
    }

    void forgetAll(Predicate<T> which) {
        this.answers.asMap().values().removeIf((answer) -> answer.value().filter(which).isPresent());
    }

    private boolean isYounger(Answer<T> answer, Duration age) {
        return this.ticker.read() - answer.asked() < age.toNanos();
    }

    interface Source<T> {

        Optional<T> ask(String key, @Nullable Duration patience) throws ServiceFailedException;

    }

    /** Optional within, because nothing is an answer too. */
    private record Answer<T>(Optional<T> value, long asked) {
    }

}
