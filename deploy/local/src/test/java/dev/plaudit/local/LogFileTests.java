package dev.plaudit.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LogFileTests {

    @TempDir
    Path folder;

    @Test
    void aShortLogIsContinued() throws IOException {
        write("one\n");
        write("two\n");
        assertThat(log()).hasContent("one\ntwo\n");
        assertThat(this.folder).isDirectoryNotContaining("glob:**.1");
    }

    @Test
    void aLongLogIsMovedAside() throws IOException {
        Files.write(log(), new byte[(int) LogFile.LONG + 1]);
        Files.writeString(this.folder.resolve("people.log.1"), "older");
        write("new\n");
        assertThat(log()).hasContent("new\n");
        assertThat(this.folder.resolve("people.log.1")).hasSize(LogFile.LONG + 1);
    }

    private Path log() {
        return this.folder.resolve("people.log");
    }

    private void write(String text) throws IOException {
        try (Writer log = LogFile.open(log())) {
            log.write(text);
        }
    }

}
