package dev.plaudit.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PidFileTests {

    @TempDir
    Path folder;

    @Test
    void knowsAProcessWithItsMark() throws Exception {
        Process process = new ProcessBuilder("sleep", "60", "0").start();
        try {
            PidFile ours = new PidFile(this.folder.resolve("x.pid"), "60");
            ours.write(process.pid());
            assertThat(ours.file()).hasContent(String.valueOf(process.pid()));
            assertThat(ours.running()).contains(process.toHandle());
            assertThat(new PidFile(ours.file(), "61").running()).as("another program has the number").isEmpty();
        }
        finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(new PidFile(this.folder.resolve("x.pid"), "60").running()).as("gone").isEmpty();
    }

    @Test
    void nonsenseAndAbsenceMeanNotRunning() throws Exception {
        PidFile file = new PidFile(this.folder.resolve("x.pid"), "x");
        assertThat(file.running()).isEmpty();
        Files.writeString(file.file(), "nonsense");
        assertThat(file.running()).isEmpty();
    }

}
