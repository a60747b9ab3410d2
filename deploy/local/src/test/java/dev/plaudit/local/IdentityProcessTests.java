package dev.plaudit.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.plaudit.local.identity.IdentityProvider;
import dev.plaudit.local.identity.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The identity provider as the launcher runs it: a small process that is told all by its
 * environment.
 */
class IdentityProcessTests {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    Path folder;

    private DataDirectory data;

    @BeforeEach
    void prepare() throws IOException {
        this.data = new DataDirectory(this.folder);
        this.data.create();
    }

    @Test
    void answersUntilItIsStopped() throws Exception {
        Settings settings = Settings.onFreePort(this.data.data("identity"), "http://localhost:8080");
        Child identity = start(Map.of("PLAUDIT_PORT", String.valueOf(settings.port()), "PLAUDIT_DATA",
                settings.data().toString(), "PLAUDIT_CLIENT_SECRET", "s"), settings);
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> identity.isReady() || !identity.isAlive());
            assertThat(identity.isReady()).isTrue();
            assertThat(this.data.log("identity")).content()
                .isEqualTo("Identity provider ready: http://localhost:" + settings.port() + "\n");
            assertThat(this.data.data("identity").resolve("signing-key.pem")).exists();
        }
        finally {
            identity.terminate();
            identity.end(Duration.ofSeconds(20));
        }
        assertThat(identity.isReady()).isFalse();
    }

    @Test
    void tellsWhatIsMissing() throws Exception {
        Settings settings = Settings.onFreePort(this.data.data("identity"), "http://localhost:8080");
        Child identity = start(Map.of("PLAUDIT_DATA", settings.data().toString()), settings);
        await().atMost(Duration.ofSeconds(60)).until(() -> !identity.isAlive());
        assertThat(identity.failure()).contains("exit code 2", "ERROR PLAUDIT_CLIENT_SECRET is not set");
    }

    private Child start(Map<String, String> environment, Settings settings) throws IOException {
        List<String> arguments = List.of(this.data.mark(), "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), IdentityProvider.class.getName());
        return Child.start(new Service("identity", arguments, environment, List.of(settings.port()),
                Readiness.Says.asProvider("http://127.0.0.1:" + settings.port())), JAVA, this.data, null);
    }

}
