package dev.plaudit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The program behind {@code deploy/up}: starts the store, the identity provider and all
 * services on this machine, waits until they are ready, tells the user, and stops them
 * when it is stopped or one of them ends.
 */
public final class Launcher {

    private static final Duration DEADLINE = Duration.ofSeconds(120);

    private static final String NAME = "launcher";

    private final long started = System.nanoTime();

    private final Options options;

    private final DataDirectory data;

    private final Sample sample;

    private final Function<Optional<Path>, Plan> plan;

    private final PrintStream out;

    /**
     * A launcher that has done nothing yet.
     * @param sampleFolder for a new store
     * @param plan what to start, given the folder to load
     * @param out for the user
     */
    Launcher(Options options, Path sampleFolder, Function<Optional<Path>, Plan> plan, PrintStream out) {
        this.options = options;
        this.data = new DataDirectory(options.data());
        this.sample = new Sample(this.data, sampleFolder);
        this.plan = plan;
        this.out = out;
    }

    /**
     * Runs until SIGTERM or Ctrl-C; exits with 1 when the platform cannot run and with 2
     * when the command line is wrong.
     * @param args see {@code deploy/up --help}; the project's root is the system property
     * {@code plaudit.root}
     */
    public static void main(String[] args) {
        System.exit(start(List.of(args), Path.of(System.getProperty("plaudit.root", ".")).toAbsolutePath().normalize(),
                System.out, System.err));
    }

    private static int start(List<String> args, Path root, PrintStream out, PrintStream err) {
        try {
            Options options = Options.parse(args, root.resolve(".plaudit"));
            if (options.help()) {
                out.print(Options.USAGE);
                return 0;
            }
            DataDirectory data = new DataDirectory(options.data());
            Function<Optional<Path>, Plan> plan = (imported) -> {
                LocalServices services = new LocalServices(root, data, imported, Secrets.in(data));
                return new Plan(services.store(), services.others());
            };
            return new Launcher(options, root.resolve("deploy/local/sample/2021-q3"), plan, out).run(err);
        }
        catch (UsageException ex) {
            err.println("deploy/up: " + ex.getMessage());
            return 2;
        }
    }

    /** Returns the exit code when the platform ended or never began. */
    int run(PrintStream err) {
        try {
            this.data.create();
            try (FileChannel file = FileChannel.open(this.data.lock(), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = requireAlone(file)) {
                runAlone();
                return 0;
            }
        }
        catch (StartException ex) {
            err.println(ex.getMessage());
        }
        catch (IOException ex) {
            err.println("The folder " + this.options.data() + " cannot be used: " + ex);
        }
        return 1;
    }

    private void runAlone() throws IOException {
        Optional<Path> imported = this.sample.toLoad(this.options);
        Plan services = this.plan.apply(imported);
        services.all().forEach(this::requireGone);
        Platform platform = new Platform(this.data, this.out, this.options.detached() ? null : this.out, DEADLINE);
        this.data.pid(NAME).write(ProcessHandle.current().pid());
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(platform));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            this.out.println("Starting in " + this.data.root() + " …");
            platform.start(services);
            this.sample.loaded(imported);
            String summary = Summary.of(this.options, platform, Duration.ofNanos(System.nanoTime() - this.started));
            Files.writeString(this.data.ready(), summary);
            this.out.print(summary);
            platform.watch();
        }
        catch (StartException ex) {
            // Whoever stops us during the start needs no reason.
            if (!platform.isStopping()) {
                throw ex;
            }
        }
        finally {
            stop(platform);
        }
    }

    private void stop(Platform platform) {
        try {
            Files.deleteIfExists(this.data.ready());
            platform.stop();
            this.data.pid(NAME).delete();
        }
        catch (IOException ex) {
            this.out.println("Not all could be cleaned up: " + ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private FileLock requireAlone(FileChannel file) throws IOException {
        Optional<FileLock> lock;
        try {
            lock = Optional.ofNullable(file.tryLock());
        }
        catch (OverlappingFileLockException ex) {
            lock = Optional.empty();
        }
        return lock.orElseThrow(() -> new StartException("A platform already runs in " + this.data.root()
                + this.data.pid(NAME).running().map((process) -> " (process " + process.pid() + ")").orElse("")
                + "; deploy/down stops it."));
    }

    /** A launcher that was killed leaves its services behind. */
    private void requireGone(Service service) {
        this.data.pid(service.name()).running().ifPresent((process) -> {
            throw new StartException(service.name() + " of an earlier start still runs in " + this.data.root()
                    + " (process " + process.pid() + "); deploy/down stops it.");
        });
    }

}
