package dev.plaudit.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Takes what a process prints to its log and, where somebody watches, to the terminal;
 * remembers the end of it.
 */
final class ChildOutput {

    private static final int REMEMBERED_LINES = 200;

    private final Deque<String> lastLines = new ArrayDeque<>();

    private final String name;

    private final BufferedReader source;

    private final BufferedWriter log;

    private final @Nullable PrintStream terminal;

    private final Thread thread;

    private ChildOutput(String name, BufferedReader source, BufferedWriter log, @Nullable PrintStream terminal) {
        this.name = name;
        this.source = source;
        this.log = log;
        this.terminal = terminal;
        this.thread = Thread.ofPlatform().daemon().name("output of " + name).unstarted(this::copy);
    }

    /**
     * Starts copying.
     * @param terminal gets each line after the process's name in brackets; null for none
     */
    static ChildOutput follow(String name, BufferedReader source, Path log, @Nullable PrintStream terminal)
            throws IOException {
        ChildOutput output = new ChildOutput(name, source, LogFile.open(log), terminal);
        output.thread.start();
        return output;
    }

    /** The newest lines of this run, oldest first, once the process's end was read. */
    List<String> lastLines(Duration patience) {
        try {
            this.thread.join(patience);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        synchronized (this.lastLines) {
            return List.copyOf(this.lastLines);
        }
    }

    private void copy() {
        try (this.source; this.log) {
            for (String line = this.source.readLine(); line != null; line = this.source.readLine()) {
                remember(line);
                if (this.terminal != null) {
                    this.terminal.println("[" + this.name + "] " + line);
                }
                this.log.write(line);
                this.log.newLine();
                this.log.flush();
            }
        }
        catch (IOException ex) {
            // The process sees its output closed and goes on; so do the others.
            remember("The log cannot be written: " + ex);
        }
    }

    private void remember(String line) {
        synchronized (this.lastLines) {
            if (this.lastLines.size() == REMEMBERED_LINES) {
                this.lastLines.removeFirst();
            }
            this.lastLines.addLast(line);
        }
    }

}
