package dev.plaudit.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** Opens the one file that holds all data. */
final class StoreFile {

    /**
     * How long, in milliseconds, replaced data stays in the file. H2's 45 seconds are for
     * stores that sync seldom; we sync with every commit.
     */
    private static final int RETENTION = 1_000;

    private StoreFile() {
    }

    /**
     * Opens the file for a {@link DurableBackend}, creating it and its folder where
     * absent.
     * @throws StoreException when it is in use, damaged or not accessible
     */
    static DurableBackend open(Path file, Runnable onFailure) {
        MVStore store;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Both settings: the second would commit by itself when much has changed.
            store = new MVStore.Builder().fileName(file.toAbsolutePath().toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        }
        catch (MVStoreException ex) {
            throw new StoreException(explain(file, ex), ex);
        }
        catch (IOException ex) {
            throw new StoreException("The folder of " + file + " cannot be created: " + ex, ex);
        }
        try {
            store.setRetentionTime(RETENTION);
            return new DurableBackend(store, onFailure);
        }
        catch (RuntimeException ex) {
            store.closeImmediately();
            throw new StoreException(damaged(file, ex), ex);
        }
    }

    private static String explain(Path file, MVStoreException ex) {
        return switch (ex.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> "The data file " + file + " is in use by another process.";
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                "The data file " + file + " cannot be read and written: " + oneLine(ex);
            default -> damaged(file, ex);
        };
    }

    private static String damaged(Path file, RuntimeException ex) {
        return "The data file " + file + " is damaged; move it away or restore a copy: " + oneLine(ex);
    }

    private static String oneLine(Throwable ex) {
        return String.valueOf(ex.getMessage()).lines().findFirst().orElse("");
    }

}
