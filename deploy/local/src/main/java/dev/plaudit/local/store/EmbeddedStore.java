package dev.plaudit.local.store;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB server in one small process, for one machine. It has no authentication and
 * therefore listens on 127.0.0.1 only. See {@link DurableBackend} for what it promises.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** Writers wait for the disk on these threads: as many can share one sync. */
    private static final int WORKERS = 32;

    private static final Duration COMPACTION_PAUSE = Duration.ofSeconds(2);

    private final DurableBackend backend;

    private final MongoServer server;

    private final ScheduledExecutorService compaction = Executors
        .newSingleThreadScheduledExecutor((task) -> Thread.ofPlatform().daemon().name("compaction").unstarted(task));

    private EmbeddedStore(DurableBackend backend) {
        this.backend = backend;
        this.server = new MongoServer(backend);
        this.compaction.scheduleWithFixedDelay(this::compact, COMPACTION_PAUSE.toMillis(), COMPACTION_PAUSE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * Opens the file and listens.
     * @param port 0 for any free one
     * @param onFailure runs when the file cannot be written any more
     * @throws StoreException when the port is taken or the file cannot be used
     */
    static EmbeddedStore start(Path file, int port, Runnable onFailure) {
        EmbeddedStore store = new EmbeddedStore(StoreFile.open(file, onFailure));
        try {
            store.server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
        }
        // Netty throws checked exceptions that it does not declare.
        catch (Exception ex) {
            store.close();
            throw new StoreException("Port " + port + " on 127.0.0.1 cannot be had: " + ex.getMessage(), ex);
        }
        return store;
    }

    int port() {
        return this.server.getLocalAddress().getPort();
    }

    DurableBackend backend() {
        return this.backend;
    }

    /** Refuses new clients, ends running commands, puts everything on disk. */
    @Override
    public void close() {
        this.compaction.shutdown();
        this.server.shutdownNow();
    }

    private void compact() {
        try {
            this.backend.compact();
        }
        catch (RuntimeException ex) {
            log().warn("The data file was not compacted", ex);
        }
    }

    /** Not a constant: {@link #main} chooses the logging settings first. */
    private static Logger log() {
        return LoggerFactory.getLogger(EmbeddedStore.class);
    }

    /**
     * Runs the store until SIGTERM or SIGINT.
     * @param args {@code --file FILE} and {@code --port PORT}; where absent, the
     * environment's {@code PLAUDIT_STORE_FILE} and {@code PLAUDIT_STORE_PORT}
     */
    public static void main(String[] args) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/plaudit/local/store/logback.xml");
        }
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            StoreOptions options = StoreOptions.parse(args, System.getenv());
            // Not exit: its hooks would wait for the very writers that wait for us.
            EmbeddedStore store = start(options.file(), options.port(), () -> Runtime.getRuntime().halt(1));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(store::close));
            out.println("Store ready on 127.0.0.1:" + store.port() + ", data in " + options.file());
            return 0;
        }
        catch (IllegalArgumentException ex) {
            err.println("ERROR " + ex.getMessage());
            return 2;
        }
        catch (StoreException ex) {
            err.println("ERROR " + ex.getMessage());
            return 1;
        }
    }

}
