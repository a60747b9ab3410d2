package dev.plaudit.local.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A small text file that nobody but this user can read, from its first byte on (modes 600
 * and 700).
 *
 * @param path absolute
 */
public record PrivateFile(Path path) {

    private static final FileAttribute<?> FILE = PosixFilePermissions
        .asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<?> FOLDER = PosixFilePermissions
        .asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** The text, or empty where there is no such file. */
    public Optional<String> read() throws IOException {
        return Files.exists(this.path) ? Optional.of(Files.readString(this.path)) : Optional.empty();
    }

    /**
     * Replaces the text as a whole, so that an interrupted start leaves no half of a key;
     * creates the folder where absent.
     */
    public void write(String text) throws IOException {
        Path folder = this.path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(this.path + " is no file");
        }
        Files.createDirectories(folder, FOLDER);
        Path draft = Files.createTempFile(folder, ".draft", null, FILE);
        try {
            Files.writeString(draft, text);
            Files.move(draft, this.path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The text, which is made and kept the first time. */
    public String readOrWrite(Supplier<String> text) throws IOException {
        Optional<String> present = read();
        if (present.isPresent()) {
            return present.get();
        }
        String made = text.get();
        write(made);
        return made;
    }

}
