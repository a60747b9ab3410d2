package dev.plaudit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/** The running processes, from the first start to the last stop. */
final class Platform {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration GRACE = Duration.ofSeconds(20);

    /**
     * How old a process must be before it is started again, so that one that cannot run
     * leaves the machine to the others.
     */
    private static final Duration REST = Duration.ofSeconds(5);

    /** In the order of their start: the store is the first. */
    private final List<Child> children = new CopyOnWriteArrayList<>();

    private final DataDirectory data;

    private final PrintStream out;

    private final @Nullable PrintStream terminal;

    private final Duration deadline;

    private volatile boolean stopping;

    /**
     * A platform of which nothing runs yet.
     * @param out for progress
     * @param terminal for all that the processes print, or null
     * @param deadline how long the store, and then all others together, may take to get
     * ready
     */
    Platform(DataDirectory data, PrintStream out, @Nullable PrintStream terminal, Duration deadline) {
        this.data = data;
        this.out = out;
        this.terminal = terminal;
        this.deadline = deadline;
    }

    /**
     * Returns when all are ready.
     * @throws StartException when a port is taken, a process ends or the time is over;
     * what was started still runs then
     */
    void start(Plan plan) throws IOException {
        plan.all().forEach((service) -> service.ports().forEach((port) -> Ports.requireFree(port, service.name())));
        launch(plan.store());
        awaitReady(this.children);
        for (Service service : plan.others()) {
            launch(service);
        }
        awaitReady(this.children);
    }

    /**
     * Starts again whatever ends by itself; returns when somebody called {@link #stop}.
     */
    void watch() throws IOException {
        while (!this.stopping) {
            for (Child child : this.children) {
                if (!child.isAlive() && child.age().compareTo(REST) > 0) {
                    restart(child);
                }
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    List<Child> children() {
        return List.copyOf(this.children);
    }

    /** Ends the services together, then the store; returns when all are gone. */
    void stop() throws IOException, InterruptedException {
        this.stopping = true;
        synchronized (this) {
            List<Child> running = new ArrayList<>(this.children);
            if (running.isEmpty()) {
                return;
            }
            Child store = running.remove(0);
            end(running);
            end(List.of(store));
            this.children.clear();
        }
    }

    boolean isStopping() {
        return this.stopping;
    }

    private synchronized void launch(Service service) throws IOException {
        if (!this.stopping) {
            this.children.add(Child.start(service, JAVA, this.data, this.terminal));
        }
    }

    private synchronized void restart(Child ended) throws IOException {
        if (!this.stopping) {
            this.out.println(ended.failure());
            this.out.println("Starting " + ended.name() + " again.");
            this.children.set(this.children.indexOf(ended),
                    Child.start(ended.service(), JAVA, this.data, this.terminal));
        }
    }

    private void awaitReady(List<Child> all) {
        List<Child> waiting = new ArrayList<>(all);
        long started = System.nanoTime();
        while (!waiting.isEmpty() && !this.stopping) {
            requireAllAlive();
            waiting.removeIf(Child::isReady);
            Duration taken = Duration.ofNanos(System.nanoTime() - started);
            if (!waiting.isEmpty() && taken.compareTo(this.deadline) > 0) {
                Child late = waiting.get(0);
                throw new StartException(late.name() + " was not ready after " + this.deadline.toSeconds()
                        + " s.\nIts log: " + this.data.log(late.name()));
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        if (this.stopping) {
            throw new StartException("Stopped before all was ready.");
        }
    }

    private void requireAllAlive() {
        for (Child child : this.children) {
            if (!child.isAlive() && !this.stopping) {
                throw new StartException(child.failure());
            }
        }
    }

    private void end(List<Child> some) throws IOException, InterruptedException {
        some.forEach(Child::terminate);
        long until = System.nanoTime() + GRACE.toNanos();
        for (Child child : some) {
            child.end(Duration.ofNanos(until - System.nanoTime()));
            this.out.println("Stopped " + child.name() + ".");
        }
    }

}
