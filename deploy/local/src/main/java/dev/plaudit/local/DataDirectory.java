package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder that holds what a running platform leaves on this machine.
 *
 * @param root absolute; created where absent
 */
record DataDirectory(Path root) {

    void create() throws IOException {
        for (String folder : new String[] { "data", "logs", "run" }) {
            Files.createDirectories(this.root.resolve(folder));
        }
    }

    Path log(String name) {
        return this.root.resolve("logs").resolve(name + ".log");
    }

    PidFile pid(String name) {
        return new PidFile(this.root.resolve("run").resolve(name + ".pid"), mark());
    }

    /** A private folder of one process. */
    Path data(String name) {
        return this.root.resolve("data").resolve(name);
    }

    /** For this user's eyes only. */
    Path keys() {
        return this.root.resolve("keys");
    }

    Path storeFile() {
        return data("store").resolve("plaudit.mv");
    }

    /** Held while a platform runs here; free again however it ended. */
    Path lock() {
        return this.root.resolve("run").resolve("launcher.lock");
    }

    /** Exists while all is ready; holds the summary for whoever waits for that. */
    Path ready() {
        return this.root.resolve("run").resolve("ready");
    }

    /**
     * Exists from before a new store is made until the sample is in it, so that a start
     * that was interrupted goes on loading.
     */
    Path loadingSample() {
        return this.root.resolve("loading-sample");
    }

    /**
     * What tells our processes from any other on this machine, as a JVM argument. Not
     * below {@code plaudit.}: the services would take it for a setting.
     */
    String mark() {
        return "-Ddev.plaudit.local=" + this.root;
    }

}
