package dev.plaudit.platform.publishing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens a publisher outside of a service.
 */
public final class PublisherForTests implements AutoCloseable {

    private final Publisher publisher;

    /**
     * Opens one that looks for others' changes every tenth of a second.
     * @param folder where its catalogues lie
     * @param json writes the views
     * @param meters counts
     */
    public PublisherForTests(Path folder, JsonMapper json, MeterRegistry meters) {
        this(folder, json, meters, Duration.ofMillis(100));
    }

    /**
     * Opens one for tests of what happens between two looks for others' changes.
     * @param folder where its catalogues lie
     * @param json writes the views
     * @param meters counts
     * @param pollInterval the time from look to look
     */
    public PublisherForTests(Path folder, JsonMapper json, MeterRegistry meters, Duration pollInterval) {
        this.publisher = new Publisher(folder, pollInterval, json, meters, Clock.systemUTC());
    }

    /**
     * The publisher, for what is to be published.
     * @return always the same
     */
    public Publisher publisher() {
        return this.publisher;
    }

    /**
     * Fills the catalogues.
     */
    public void start() {
        this.publisher.start();
    }

    @Override
    public void close() {
        try {
            this.publisher.close();
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

}
