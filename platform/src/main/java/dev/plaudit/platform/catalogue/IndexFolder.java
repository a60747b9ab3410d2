package dev.plaudit.platform.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/**
 * A folder with an index. What it holds can always be had again from the truth, so
 * whatever cannot be used is thrown away.
 */
final class IndexFolder {

    /**
     * The commit data that says what the index was built for.
     */
    static final String DEFINITION = "definition";

    private static final double BUFFER_MEBIBYTES = 16;

    /** Larger segments are files at once; a commit makes all of them files. */
    private static final double SMALL_MEBIBYTES = 0.5;

    private static final double CACHED_MEBIBYTES = 2;

    private static final Log logger = LogFactory.getLog(IndexFolder.class);

    private IndexFolder() {
    }

    /**
     * Opens a folder for writing, empty if what it holds is damaged or was built for
     * something else.
     * @throws IOException when the folder is in use by another process, or cannot be
     * written
     */
    static IndexWriter open(Path folder, String definition, Analyzer analyzer) throws IOException {
        Files.createDirectories(folder);
        // Each change is a small segment of its own, which is merged before it is old.
        Directory directory = new NRTCachingDirectory(FSDirectory.open(folder), SMALL_MEBIBYTES, CACHED_MEBIBYTES);
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            String reason = unusable(directory, definition);
            if (reason != null) {
                logger.info("The catalogue in %s is built anew: %s".formatted(folder, reason));
                empty(directory);
            }
        }
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEBIBYTES);
        return new IndexWriter(directory, config);
    }

    private static @Nullable String unusable(Directory directory, String definition) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return (directory.listAll().length > 1) ? "it was never finished" : null;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, String> data = reader.getIndexCommit().getUserData();
            if (!definition.equals(data.get(DEFINITION))) {
                return "it was built for another version";
            }
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
            return null;
        }
        catch (IOException | RuntimeException ex) {
            // Besides CorruptIndexException, damage shows as missing files, ends of files
            // and impossible numbers.
            return "it is damaged (%s)".formatted(ex);
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

}
