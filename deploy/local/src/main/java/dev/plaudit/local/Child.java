package dev.plaudit.local;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A service that was started. */
final class Child {

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /**
     * Ctrl-C goes to all processes of a terminal; ours stop when the launcher says so.
     */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private final Service service;

    private final DataDirectory data;

    private final Process process;

    private final ChildOutput output;

    private final long started = System.nanoTime();

    private Child(Service service, DataDirectory data, Process process, ChildOutput output) {
        this.service = service;
        this.data = data;
        this.process = process;
        this.output = output;
    }

    /**
     * Starts the process and writes its pid file.
     * @param terminal see {@link ChildOutput}
     */
    static Child start(Service service, Path java, DataDirectory data, @Nullable PrintStream terminal)
            throws IOException {
        List<String> command = new ArrayList<>(DEAF_TO_CTRL_C);
        command.add(java.toString());
        command.addAll(service.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).directory(data.root().toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
        ChildEnvironment.prepare(builder.environment(), service);
        Process process = builder.start();
        try {
            data.pid(service.name()).write(process.pid());
            ChildOutput output = ChildOutput.follow(service.name(), process.inputReader(), data.log(service.name()),
                    terminal);
            return new Child(service, data, process, output);
        }
        catch (IOException ex) {
            process.destroyForcibly();
            throw ex;
        }
    }

    Service service() {
        return this.service;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - this.started);
    }

    String name() {
        return this.service.name();
    }

    long pid() {
        return this.process.pid();
    }

    boolean isAlive() {
        return this.process.isAlive();
    }

    boolean isReady() {
        return isAlive() && this.service.readiness().isReady();
    }

    /** Why it ended, for the user; call it after its end only. */
    String failure() {
        String reason = FailureReason.in(this.output.lastLines(LAST_WORDS));
        return this.service.name() + " ended with exit code " + this.process.exitValue()
                + (reason.isEmpty() ? "." : ":\n  " + reason.replace("\n", "\n  ")) + "\nIts log: "
                + this.data.log(name());
    }

    /** Asks it to end; does not wait. */
    void terminate() {
        // Not the process's own method: it closes the output, and the last words are
        // lost.
        this.process.toHandle().destroy();
    }

    /** Waits for its end and makes an end of it after that time. */
    void end(Duration patience) throws IOException, InterruptedException {
        if (!this.process.waitFor(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)) {
            this.process.destroyForcibly().waitFor();
        }
        // So that the log has its last words before we are gone.
        this.output.lastLines(LAST_WORDS);
        this.data.pid(name()).delete();
    }

}
