package dev.plaudit.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.plaudit.local.FakeService.Behaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

    // A space, as people have in their paths.
    @TempDir
    Path parent;

    private Path folder;

    private List<Integer> ports;

    @BeforeEach
    void prepare() throws IOException {
        this.folder = Files.createDirectory(this.parent.resolve("a folder"));
        this.ports = FakePlatform.freePorts();
    }

    @Test
    void startsAllAndStopsAllOnSigterm() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            platform.awaitLine("Plaudit is ready in ");
            assertThat(platform.awaitLine("memory"))
                .matches(" *memory +store \\d+, people \\d+, gateway \\d+, launcher \\d+: \\d+ MiB together");
            List<ProcessHandle> children = pids(platform).toList();
            assertThat(children).hasSize(4).allMatch(ProcessHandle::isAlive);
            platform.terminate();
            assertThat(platform.outputUntilEnd()).endsWith("Stopped store.");
            assertThat(platform.stops()).hasSize(3).last().isEqualTo("store");
            assertThat(platform.data().log("people")).content().endsWith("Goodbye from people\n");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(platform.data().root().resolve("run")).isDirectoryNotContaining("glob:**.pid")
                .isDirectoryNotContaining("glob:**ready");
        }
    }

    @Test
    void childrenDoNotHearCtrlC() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            platform.awaitLine("Plaudit is ready in ");
            ProcessHandle people = platform.data().pid("people").running().orElseThrow();
            signal("INT", people);
            platform.awaitLine("memory");
            signal("INT", platform.process().toHandle());
            assertThat(platform.outputUntilEnd()).contains("Stopped people.").doesNotContain("ended with exit code");
            assertThat(platform.stops()).last().isEqualTo("store");
        }
    }

    @Test
    void showsAndKeepsWhatTheProcessesPrint() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            assertThat(platform.awaitLine("Hello from people"))
                .isEqualTo("[people] Hello from people on " + this.ports.get(1));
            platform.awaitLine("Plaudit is ready in ");
            assertThat(platform.data().log("people")).hasContent("Hello from people on " + this.ports.get(1));
        }
    }

    @Test
    void keepsTheTerminalQuietWhenDetached() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports, "--detach")) {
            platform.awaitLine("Plaudit is ready in ");
            assertThat(platform.data().log("people")).isNotEmptyFile();
            assertThat(platform.data().ready()).content().contains("Plaudit is ready in ");
            platform.terminate();
            assertThat(platform.outputUntilEnd()).doesNotContain("Hello from");
        }
    }

    @Test
    void tellsWhyAServiceDidNotStartAndStopsTheOthers() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.REFUSES_IMPORT, this.ports,
                "--detach")) {
            assertThat(platform.outputUntilEnd()).contains("people ended with exit code 3:",
                    "  Import refused: people.json record 3: name is missing",
                    "Its log: " + platform.data().log("people"));
            assertThat(platform.process().exitValue()).isEqualTo(1);
            assertThat(platform.stops()).last().isEqualTo("store");
            assertThat(platform.data().loadingSample()).as("the sample is not in yet").exists();
        }
    }

    @Test
    void startsAServiceAgainThatDiesAndLeavesTheOthersAlone() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            platform.awaitLine("Plaudit is ready in ");
            assertThat(platform.data().loadingSample()).doesNotExist();
            ProcessHandle gateway = platform.data().pid("gateway").running().orElseThrow();
            ProcessHandle people = platform.data().pid("people").running().orElseThrow();
            people.destroyForcibly();
            platform.awaitLine("people ended with exit code 137");
            platform.awaitLine("Starting people again.");
            platform.awaitLine("Hello from people");
            ProcessHandle again = platform.data().pid("people").running().orElseThrow();
            assertThat(again.pid()).isNotEqualTo(people.pid());
            assertThat(gateway.isAlive()).isTrue();
            platform.terminate();
            assertThat(platform.outputUntilEnd()).endsWith("Stopped store.");
            assertThat(again.isAlive()).isFalse();
        }
    }

    @Test
    void canBeStoppedBeforeAllIsReady() throws Exception {
        try (FakePlatform platform = FakePlatform.start(this.folder, Behaviour.NEVER_READY, this.ports)) {
            platform.awaitLine("Hello from people");
            List<ProcessHandle> children = pids(platform).toList();
            platform.terminate();
            assertThat(platform.outputUntilEnd()).doesNotContain("ready in");
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void namesATakenPortAndWhoHasIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(this.ports.get(2));
                FakePlatform platform = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            assertThat(platform.outputUntilEnd()).contains("Port " + taken.getLocalPort()
                    + ", needed by gateway, is taken by process " + ProcessHandle.current().pid() + " (java).");
            assertThat(platform.process().exitValue()).isEqualTo(1);
            assertThat(platform.data().log("store")).as("nothing was started").doesNotExist();
        }
    }

    @Test
    void refusesASecondPlatformInTheSameFolder() throws Exception {
        try (FakePlatform first = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            first.awaitLine("Plaudit is ready in ");
            try (FakePlatform second = FakePlatform.start(this.folder, Behaviour.HEALTHY, FakePlatform.freePorts())) {
                assertThat(second.outputUntilEnd()).contains("A platform already runs in " + first.data().root()
                        + " (process " + first.process().pid() + ")");
                assertThat(second.process().exitValue()).isEqualTo(1);
                assertThat(pids(first)).hasSize(4).allMatch(ProcessHandle::isAlive);
            }
        }
    }

    @Test
    void namesServicesThatAKilledLauncherLeft() throws Exception {
        try (FakePlatform killed = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
            killed.awaitLine("Plaudit is ready in ");
            killed.process().destroyForcibly().waitFor();
            long store = killed.data().pid("store").running().orElseThrow().pid();
            try (FakePlatform next = FakePlatform.start(this.folder, Behaviour.HEALTHY, this.ports)) {
                assertThat(next.outputUntilEnd()).contains("store of an earlier start still runs in "
                        + killed.data().root() + " (process " + store + "); deploy/down stops it.");
            }
        }
    }

    private static Stream<ProcessHandle> pids(FakePlatform platform) {
        return Stream.of("store", "people", "gateway", "launcher")
            .map((name) -> platform.data().pid(name).running())
            .flatMap(Optional::stream);
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

}
