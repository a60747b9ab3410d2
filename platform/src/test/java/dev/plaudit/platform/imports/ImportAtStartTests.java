package dev.plaudit.platform.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for what a service loads when it starts.
 */
@ExtendWith(OutputCaptureExtension.class)
class ImportAtStartTests {

    private static final List<ImportFolder> LOADED = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @BeforeEach
    void nothingLoaded() {
        LOADED.clear();
    }

    @Test
    void theFoldersNamedAreLoadedInOrder() throws Exception {
        start(sound("one").folder() + ", " + sound("two").with("people.json", "[]").with("talks.json", "[]").folder());
        assertThat(LOADED).hasSize(2);
        assertThat(LOADED.getFirst().people()).hasSize(1);
        assertThat(LOADED.getLast().people()).isEmpty();
    }

    @Test
    void nothingIsLoadedWhereNothingIsNamed(CapturedOutput output) {
        start("");
        assertThat(LOADED).isEmpty();
        assertThat(output).doesNotContain("Imported");
    }

    @Test
    void aBrokenFolderStopsTheStartWithItsFaultAndNothingIsLoaded(CapturedOutput output) throws Exception {
        String folders = sound("one").folder() + "," + sound("two").with("people.json", """
                [{"id":"ana","name":"Ana","country":"XX"}]""").folder();
        assertThatExceptionOfType(ImportRefusedException.class).isThrownBy(() -> start(folders));
        assertThat(LOADED).isEmpty();
        assertThat(output)
            .contains("Import refused: people.json, record ana, field country: XX is not an ISO 3166-1 alpha-2 code",
                    "Mend the file and start again; nothing was stored.")
            .doesNotContain("\tat dev.plaudit");
    }

    private ImportFiles sound(String name) throws Exception {
        return ImportFiles.sound(Files.createDirectory(this.root.resolve(name)));
    }

    private static void start(String folders) {
        SpringApplication application = new SpringApplication(LoadingApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run("--plaudit.import=" + folders).close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(ImportSetup.class)
    static class LoadingApplication {

        @Bean
        Importer importer() {
            return LOADED::add;
        }

    }

}
