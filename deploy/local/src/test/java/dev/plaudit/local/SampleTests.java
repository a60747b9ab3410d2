package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

class SampleTests {

    private static final Path FOLDER = Path.of("/sample");

    @TempDir
    Path root;

    private Sample sample;

    @BeforeEach
    void prepare() {
        this.sample = new Sample(new DataDirectory(this.root), FOLDER);
    }

    @Test
    void aNewStoreGetsTheSampleUntilItIsIn() throws IOException {
        assertThat(this.sample.toLoad(options(false, null))).contains(FOLDER);
        storeIsMade();
        assertThat(this.sample.toLoad(options(false, null))).as("after an interrupted start").contains(FOLDER);
        this.sample.loaded(Optional.of(FOLDER));
        assertThat(this.sample.toLoad(options(false, null))).as("after a complete start").isEmpty();
    }

    @Test
    void anExistingStoreGetsNone() throws IOException {
        storeIsMade();
        assertThat(this.sample.toLoad(options(false, null))).isEmpty();
    }

    @Test
    void emptyMeansEmptyForGood() throws IOException {
        assertThat(this.sample.toLoad(options(true, null))).isEmpty();
        storeIsMade();
        assertThat(this.sample.toLoad(options(false, null))).isEmpty();
    }

    @Test
    void theUsersFolderIsLoadedIntoAnyStoreInPlaceOfTheSample() throws IOException {
        Path own = Path.of("/own");
        assertThat(this.sample.toLoad(options(false, own))).contains(own);
        this.sample.loaded(Optional.of(own));
        storeIsMade();
        assertThat(this.sample.toLoad(options(false, own))).contains(own);
        assertThat(this.sample.toLoad(options(false, null))).isEmpty();
    }

    private void storeIsMade() throws IOException {
        Path file = this.sample.data().storeFile();
        Files.createDirectories(file.getParent());
        Files.createFile(file);
    }

    private Options options(boolean empty, @Nullable Path imported) {
        return new Options(this.root, empty, imported, false, false);
    }

}
