package dev.plaudit.local.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

/** The store as users run it: a process of its own on the JVM of the tests. */
final class StoreProcess implements AutoCloseable {

    private final Process process;

    private final int port;

    private StoreProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the store on any free port and returns when it accepts clients. */
    static StoreProcess start(Path file) throws IOException {
        Process process = launch("--file", file.toString(), "--port", "0");
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Store ready on 127.0.0.1:")) {
                return new StoreProcess(process, Integer.parseInt(line.replaceAll(".*?:(\\d+),.*", "$1")));
            }
        }
        throw new IOException("The store did not start");
    }

    static Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                        EmbeddedStore.class.getName()));
        command.addAll(Stream.of(arguments).toList());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    MongoClient connect() {
        return MongoClients.create(uri());
    }

    String uri() {
        return "mongodb://127.0.0.1:" + this.port
                + "/?directConnection=true&retryWrites=false&retryReads=false&w=majority&journal=true";
    }

    /** SIGKILL: the process gets no chance to write anything more. */
    void kill() throws InterruptedException {
        this.process.destroyForcibly().waitFor();
    }

    /** SIGTERM: returns the exit code. */
    int stop() throws InterruptedException {
        this.process.destroy();
        if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The store ignores SIGTERM");
        }
        return this.process.exitValue();
    }

    @Override
    public void close() {
        this.process.destroyForcibly();
    }

}
