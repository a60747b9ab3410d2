package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Decides what to load at a start. A new store gets the sample, and keeps getting it
 * until a start came to its end: loading twice changes nothing.
 *
 * @param folder of the sample's files
 */
record Sample(DataDirectory data, Path folder) {

    /** The digest folder to load, noting the sample before the store can exist. */
    Optional<Path> toLoad(Options options) throws IOException {
        if (options.imported().isPresent() || options.empty()) {
            return options.imported();
        }
        if (!Files.exists(this.data.storeFile()) && !Files.exists(this.data.loadingSample())) {
            Files.createFile(this.data.loadingSample());
        }
        return Files.exists(this.data.loadingSample()) ? Optional.of(this.folder) : Optional.empty();
    }

    /** Notes that all is ready with that folder loaded. */
    void loaded(Optional<Path> loaded) throws IOException {
        if (loaded.filter(this.folder::equals).isPresent()) {
            Files.deleteIfExists(this.data.loadingSample());
        }
    }

}
