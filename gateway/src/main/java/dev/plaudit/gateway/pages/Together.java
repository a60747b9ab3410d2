package dev.plaudit.gateway.pages;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Asks for several things at once, so that a page takes the time of the slowest and not
 * of all. To be closed; what is still asked for then is waited for.
 */
public final class Together implements AutoCloseable {

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Begins to ask.
     * @param question what
     * @param <T> what is answered
     * @return an answer to come
     */
    public <T> Answer<T> ask(Question<T> question) {
        return new Answer<>(this.workers.submit(question::answer));
    }

    @Override
    public void close() {
        this.workers.close();
    }

    /**
     * Something that a service is asked.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    public interface Question<T> {

        /**
         * Asks.
         * @return the answer
         * @throws ServiceFailedException if there is none
         */
        T answer() throws ServiceFailedException;

    }

    /**
     * An answer that comes.
     *
     * @param future what comes
     * @param <T> what it is
     */
    public record Answer<T>(Future<T> future) {

        /**
         * Waits for it.
         * @return the answer
         * @throws ServiceFailedException if there is none
         */
        public T get() throws ServiceFailedException {
            try {
                return this.future.get();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
                throw ServiceFailedException.down(ex);
            }
            catch (ExecutionException ex) {
                switch (ex.getCause()) {
                    case ServiceFailedException failed -> throw failed;
                    case RuntimeException mistake -> throw mistake;
                    case null, default -> throw new IllegalStateException(ex.getCause());
                }
            }
        }

        /**
         * Waits for what the page can do without.
         * @return the answer, empty if the service gives none
         */
        public Optional<T> ifKnown() {
            try {
                return Optional.of(get());
            }
            catch (ServiceFailedException ex) {
                return Optional.empty();
            }
        }

    }

}
