package dev.plaudit.local.identity;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

    private final Map<String, String> environment = new TreeMap<>(
            Map.of("PLAUDIT_DATA", "/data", "PLAUDIT_CLIENT_SECRET", "s"));

    @Test
    void mostIsDefault() {
        assertThat(Settings.from(this.environment)).isEqualTo(new Settings(9000, "http://localhost:9000",
                Path.of("/data"), "s", "http://localhost:8080", "local", 0));
    }

    @Test
    void theEnvironmentWins() {
        this.environment.putAll(Map.of("PLAUDIT_PORT", "1234", "PLAUDIT_ISSUER", "https://id.example",
                "PLAUDIT_BASE_URL", "https://plaudit.example/", "PLAUDIT_SMTP_PORT", "2525"));
        assertThat(Settings.from(this.environment)).isEqualTo(new Settings(1234, "https://id.example", Path.of("/data"),
                "s", "https://plaudit.example", "local", 2525));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        refuses("PLAUDIT_CLIENT_SECRET is not set", "PLAUDIT_CLIENT_SECRET", " ");
        refuses("PLAUDIT_DATA is not set", "PLAUDIT_DATA", "");
        refuses("PLAUDIT_PORT is no port: x", "PLAUDIT_PORT", "x");
        refuses("PLAUDIT_SMTP_PORT is no port: -1", "PLAUDIT_SMTP_PORT", "-1");
        refuses("The client's base address is no http or https address: ftp://x", "PLAUDIT_BASE_URL", "ftp://x");
    }

    @Test
    void onlyThisMachineHasTwoNames() {
        assertThat(at("http://localhost:8080").clientAddresses()).containsExactly("http://localhost:8080",
                "http://127.0.0.1:8080");
        assertThat(at("http://localhost").clientAddresses()).contains("http://127.0.0.1");
        assertThat(at("http://localhost.example").clientAddresses()).containsExactly("http://localhost.example");
        assertThat(at("https://x.example/plaudit").clientOrigins()).containsExactly("https://x.example/");
    }

    private static Settings at(String baseUrl) {
        return new Settings(9000, "http://localhost:9000", Path.of("/data"), "s", baseUrl, "local", 0);
    }

    private void refuses(String message, String name, String value) {
        Map<String, String> changed = new TreeMap<>(this.environment);
        changed.put(name, value);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Settings.from(changed))
            .withMessage(message);
    }

}
