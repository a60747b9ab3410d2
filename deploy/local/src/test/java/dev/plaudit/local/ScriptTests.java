package dev.plaudit.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.plaudit.local.FakeService.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The shell scripts around the launcher. */
class ScriptTests {

    /** The tests run in the module's folder. */
    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        this.folder = Files.createDirectory(this.parent.resolve("a folder"));
    }

    @Test
    void javaHomeIsPreferredWhenItFits() throws Exception {
        Path home = jdk("home", "21.0.1");
        Path onPath = jdk("path", "25");
        Path place = this.folder.resolve("place");
        jdk("place/newer", "26");
        assertThat(findJdk(home, onPath, place).text()).isEqualTo(home.toString());
        jdk("home", "17.0.15");
        assertThat(findJdk(home, onPath, place).text()).as("too old").isEqualTo(onPath.toString());
        jdk("path", "1.8.0_402");
        assertThat(findJdk(home, onPath, place).text()).as("both too old").isEqualTo(place + "/newer");
    }

    @Test
    void theNewestOfAPlaceIsTaken() throws Exception {
        Path place = this.folder.resolve("place");
        jdk("place/a", "21.0.9");
        jdk("place/b", "25.0.1");
        jdk("place/c", "17");
        Files.createDirectories(place.resolve("empty"));
        assertThat(findJdk(this.folder, this.folder, place).text()).isEqualTo(place + "/b");
    }

    @Test
    void whereNoneFitsTheUserIsToldWhatToInstall() throws Exception {
        Path old = jdk("place/a", "17.0.15");
        assertThat(findJdk(old, old, this.folder.resolve("place")))
            .isEqualTo(new Result(1, "Plaudit needs a JDK 21 or newer: install one, for example the package "
                    + "temurin-25-jdk or openjdk-21-jdk, or set JAVA_HOME."));
    }

    @Test
    void unknownOptionsAreRefusedBeforeAnythingIsDone() throws Exception {
        assertThat(run(Map.of(), DEPLOY.resolve("up").toString(), "--detatch"))
            .isEqualTo(new Result(2, "deploy/up: unknown option --detatch; --help lists them."));
        assertThat(run(Map.of(), DEPLOY.resolve("up").toString(), "--data"))
            .isEqualTo(new Result(2, "deploy/up: the option --data needs a folder."));
        assertThat(run(Map.of(), DEPLOY.resolve("down").toString(), "--all"))
            .isEqualTo(new Result(2, "deploy/down: unknown option --all; --help lists them."));
    }

    @Test
    void helpTellsTheOptions() throws Exception {
        Result up = run(Map.of(), DEPLOY.resolve("up").toString(), "--help");
        assertThat(up.status()).isZero();
        assertThat(up.text()).contains("--detach", "--data DIR", "--empty", "--import DIR");
        assertThat(run(Map.of(), DEPLOY.resolve("down").toString(), "--help").text()).contains("--data DIR");
        assertThat(run(Map.of(), DEPLOY.resolve("keys").toString(), "--help").text()).contains("DIR NAME…");
        assertThat(run(Map.of(), DEPLOY.resolve("keys").toString(), "only-a-folder").status()).isEqualTo(2);
    }

    @Test
    void downStopsARunningPlatform() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, FakePlatform.freePorts(),
                "--detach")) {
            platform.awaitLine("Plaudit is ready in ");
            assertThat(down(platform))
                .isEqualTo(new Result(0, "Stopped the platform in " + platform.data().root() + "."));
            assertThat(platform.process().isAlive()).isFalse();
            assertThat(platform.stops()).hasSize(3).last().isEqualTo("store");
            assertThat(down(platform)).isEqualTo(new Result(0, "Nothing runs in " + platform.data().root() + "."));
        }
    }

    @Test
    void downStopsWhatAKilledLauncherLeft() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, FakePlatform.freePorts(),
                "--detach")) {
            platform.awaitLine("Plaudit is ready in ");
            platform.process().destroyForcibly().waitFor();
            assertThat(down(platform).status()).isZero();
            assertThat(platform.stops()).hasSize(3).last().isEqualTo("store");
            assertThat(platform.data().root().resolve("run")).isDirectoryNotContaining("glob:**.pid");
        }
    }

    @Test
    void downLeavesOtherProgramsAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path run = Files.createDirectories(this.folder.resolve("run"));
            Files.writeString(run.resolve("people.pid"), other.pid() + "\n");
            assertThat(run(Map.of(), DEPLOY.resolve("down").toString(), "--data", this.folder.toString()))
                .isEqualTo(new Result(0, "Nothing runs in " + this.folder.toRealPath() + "."));
            assertThat(other.isAlive()).isTrue();
        }
        finally {
            other.destroyForcibly();
        }
    }

    private Result down(FakePlatform platform) throws Exception {
        return run(Map.of(), DEPLOY.resolve("down").toString(), "--data", platform.data().root().toString());
    }

    private Result findJdk(Path javaHome, Path onPath, Path place) throws Exception {
        return run(Map.of("JAVA_HOME", javaHome.toString(), "PATH", onPath.resolve("bin") + ":" + tools()),
                DEPLOY.resolve("local/find-jdk").toString(), place.toString());
    }

    /** A folder with what the script needs and no java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(this.folder.resolve("tools"));
        for (String name : List.of("bash", "sed", "head", "env", "dirname")) {
            script(tools.resolve(name), "exec /usr/bin/" + name + " \"$@\"");
        }
        return tools;
    }

    /**
     * Makes a folder that looks like a JDK of that version; its java tells where it is.
     */
    private Path jdk(String name, String version) throws IOException {
        Path home = this.folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "echo \"    java.home = " + home + "\" >&2");
        return home;
    }

    private static void script(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + command + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Result run(Map<String, String> environment, String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of("/bin/bash"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).directory(Path.of("/").toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), text.strip());
    }

    private record Result(int status, String text) {
    }

}
