package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a running process for other programs.
 *
 * @param file holds the number and nothing else
 * @param mark an argument of our processes: a number alone may long be another program's
 */
record PidFile(Path file, String mark) {

    void write(long pid) throws IOException {
        Files.writeString(this.file, pid + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(this.file);
    }

    /** The process, unless it is gone or another program has its number by now. */
    Optional<ProcessHandle> running() {
        return number().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private Optional<Long> number() {
        try {
            return Optional.of(Long.valueOf(Files.readString(this.file).strip()));
        }
        catch (IOException | NumberFormatException ex) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        // Linux tells no arguments through ProcessHandle when there are many.
        Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            return Stream.of(Files.readString(commandLine).split("\0")).anyMatch(this.mark::equals);
        }
        catch (IOException ex) {
            return process.info().commandLine().filter((line) -> line.contains(this.mark)).isPresent();
        }
    }

}
