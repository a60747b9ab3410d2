package dev.plaudit.platform.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Keeps a catalogue up to date with the truth, whoever changes it. Each pass reads again
 * what changed in a short time before the last one, because clocks differ and a change
 * becomes readable a little after the time it bears; the catalogue ignores what it knows.
 */
public final class CatalogueFollower implements AutoCloseable {

    /**
     * How far each pass goes back unless told otherwise.
     */
    public static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final Log logger = LogFactory.getLog(CatalogueFollower.class);

    private static final int BATCH = 500;

    private static final Duration LAST_PASS = Duration.ofSeconds(10);

    private final Catalogue catalogue;

    private final ChangeSource source;

    private final Duration interval;

    private final Duration overlap;

    private final Clock clock;

    private final ScheduledExecutorService scheduler;

    private volatile boolean closed;

    private boolean failing;

    /**
     * Prepares to follow; nothing is read yet.
     * @param catalogue what to keep up to date; not closed here
     * @param source the truth
     * @param interval the time between the end of a pass and the next
     * @param overlap how far each pass goes back, more than clocks differ
     * @param clock the clock of this instance
     */
    public CatalogueFollower(Catalogue catalogue, ChangeSource source, Duration interval, Duration overlap,
            Clock clock) {
        this.catalogue = catalogue;
        this.source = source;
        this.interval = interval;
        this.overlap = overlap;
        this.clock = clock;
        String name = "catalogue-" + catalogue.schema().name();
        this.scheduler = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /**
     * Brings the catalogue up to date, from nothing if need be, and follows from then on.
     * @throws RuntimeException whatever the source throws; then nothing is followed
     */
    public void start() {
        Instant from = this.catalogue.highWater();
        int changed = pass();
        logger.info("The catalogue of %s holds %d records, %d entries changed since %s"
            .formatted(this.catalogue.schema().name(), this.catalogue.size(), changed, from));
        long pause = this.interval.toMillis();
        this.scheduler.scheduleWithFixedDelay(this::poll, pause, pause, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes over what changed since the last pass. When the source fails, the first time
     * is logged and the next pass tries again.
     */
    public synchronized void poll() {
        String name = this.catalogue.schema().name();
        try {
            pass();
            if (this.failing) {
                logger.info("The catalogue of %s follows again".formatted(name));
            }
            this.failing = false;
        }
        catch (RuntimeException ex) {
            if (!this.failing && !this.closed) {
                logger.warn("The catalogue of %s cannot follow for now".formatted(name), ex);
            }
            this.failing = true;
        }
    }

    private synchronized int pass() {
        Instant begun = this.clock.instant();
        Instant mark = this.catalogue.highWater();
        Instant since = mark.equals(Instant.EPOCH) ? mark : mark.minus(this.overlap);
        Instant latest = mark;
        int changed = 0;
        try (Stream<CatalogueEntry> changes = this.source.changedSince(since)) {
            Iterator<CatalogueEntry> entries = changes.iterator();
            List<CatalogueEntry> batch = new ArrayList<>(BATCH);
            while (entries.hasNext() && !this.closed) {
                CatalogueEntry entry = entries.next();
                latest = entry.updatedAt().isAfter(latest) ? entry.updatedAt() : latest;
                batch.add(entry);
                if (batch.size() == BATCH || !entries.hasNext()) {
                    changed += this.catalogue.putAll(batch);
                    batch.clear();
                }
            }
        }
        if (!this.closed) {
            // A record that changed during the pass may have been read before it did, so
            // the pass proves nothing
            // about the time after it began.
            this.catalogue.followedTo(latest.isBefore(begun) ? latest : begun);
            this.catalogue.commit();
        }
        return changed;
    }

    /**
     * Stops following; a pass that runs ends early. Does not interrupt, which would close
     * the files of the index.
     */
    @Override
    public void close() {
        this.closed = true;
        this.scheduler.shutdown();
        try {
            this.scheduler.awaitTermination(LAST_PASS.toSeconds(), TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
