package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Tells how much memory a process occupies now. */
final class Memory {

    private Memory() {
    }

    /** Resident MiB, shared pages included; empty where the system has no /proc. */
    static OptionalLong residentMebibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))
                .stream()
                .filter((line) -> line.startsWith("VmRSS:"))
                .mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
        }
        catch (IOException ex) {
            return OptionalLong.empty();
        }
    }

}
