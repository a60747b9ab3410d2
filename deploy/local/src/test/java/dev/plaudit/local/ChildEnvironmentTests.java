package dev.plaudit.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChildEnvironmentTests {

    @Test
    void theUsersEnvironmentIsPassedOn() {
        assertThat(
                prepared("people", Map.of("HOME", "/home/x", "PLAUDIT_ADMINS", "i|s", "LOGGING_LEVEL_ROOT", "DEBUG")))
            .containsEntry("HOME", "/home/x")
            .containsEntry("PLAUDIT_ADMINS", "i|s")
            .containsEntry("LOGGING_LEVEL_ROOT", "DEBUG");
    }

    @Test
    void settingsOfThePlaceAreOurs() {
        assertThat(prepared("people", Map.of("PLAUDIT_PORT", "1", "PLAUDIT_IMPORT", "/x", "SERVER_PORT", "2")))
            .containsEntry("PLAUDIT_PORT", "8081")
            .doesNotContainKeys("PLAUDIT_IMPORT", "SERVER_PORT");
    }

    @Test
    void loginProvidersAreTheGatewaysAlone() {
        String key = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_X_CLIENT_SECRET";
        assertThat(prepared("gateway", Map.of(key, "s"))).containsEntry(key, "s");
        assertThat(prepared("people", Map.of(key, "s"))).doesNotContainKey(key);
    }

    @Test
    void keysAreHandedOverByTheLauncherAlone() {
        assertThat(prepared("store",
                Map.of("PLAUDIT_IDENTITY_KEY", "k", "PLAUDIT_TRUSTED_KEYS", "t", "PLAUDIT_CLIENT_SECRET", "s")))
            .doesNotContainKeys("PLAUDIT_IDENTITY_KEY", "PLAUDIT_TRUSTED_KEYS", "PLAUDIT_CLIENT_SECRET");
    }

    @Test
    void theUsersAdminsAreJoinedByTheLocalOne() {
        Map<String, String> ours = Map.of("PLAUDIT_ADMINS", "http://localhost:9000|ada");
        assertThat(prepared("people", Map.of(), ours)).containsEntry("PLAUDIT_ADMINS", "http://localhost:9000|ada");
        assertThat(prepared("people", Map.of("PLAUDIT_ADMINS", " "), ours)).containsEntry("PLAUDIT_ADMINS",
                "http://localhost:9000|ada");
        assertThat(prepared("people", Map.of("PLAUDIT_ADMINS", "i|s,i|t"), ours)).containsEntry("PLAUDIT_ADMINS",
                "i|s,i|t,http://localhost:9000|ada");
    }

    @Test
    void theUsersLoginProvidersStayBesideTheLocalOne() {
        String client = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_";
        assertThat(prepared("gateway", Map.of(client + "GOOGLE_CLIENT_ID", "g", client + "LOCAL_CLIENT_ID", "x"),
                Map.of(client + "LOCAL_CLIENT_ID", "plaudit")))
            .containsEntry(client + "GOOGLE_CLIENT_ID", "g")
            .containsEntry(client + "LOCAL_CLIENT_ID", "plaudit");
    }

    @Test
    void theUsersAddressWinsOverTheLocalOne() {
        assertThat(prepared("gateway", Map.of())).containsEntry("PLAUDIT_BASE_URL", "http://localhost:8080");
        assertThat(prepared("gateway", Map.of("PLAUDIT_BASE_URL", "https://x"))).containsEntry("PLAUDIT_BASE_URL",
                "https://x");
    }

    private static Map<String, String> prepared(String name, Map<String, String> inherited) {
        return prepared(name, inherited, Map.of("PLAUDIT_PORT", "8081"));
    }

    private static Map<String, String> prepared(String name, Map<String, String> inherited, Map<String, String> ours) {
        Map<String, String> environment = new HashMap<>(inherited);
        ChildEnvironment.prepare(environment,
                new Service(name, List.of(), ours, List.of(), new Readiness.Listens(8081)));
        return environment;
    }

}
