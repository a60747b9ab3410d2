package dev.plaudit.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The log of one process: continued at each start, and moved aside when it is long. */
final class LogFile {

    /** In bytes; checked at a start only. */
    static final long LONG = 10L * 1024 * 1024;

    private LogFile() {
    }

    static BufferedWriter open(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LONG) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

}
