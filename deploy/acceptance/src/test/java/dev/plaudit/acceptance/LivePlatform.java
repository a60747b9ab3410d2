package dev.plaudit.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import dev.plaudit.platform.testing.Tokens;

import static org.awaitility.Awaitility.await;

/**
 * The platform as {@code deploy/up} runs it, one process a service, on ports that are
 * free and in a folder of its own. Started with the first test that needs it, and ended
 * with the process that runs the tests.
 */
public final class LivePlatform {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Duration START = Duration.ofMinutes(2);

    private static final String CLIENT_SECRET = "for-acceptance-tests-only";

    private static final List<String> SERVICES = List.of("people-service", "events-service", "highlights-service");

    /** Below the ports that systems give to outgoing connections. */
    private static final int FIRST_PORT = 21_000;

    private static final class Started {

        static final LivePlatform PLATFORM = new LivePlatform();

    }

    private final Map<String, ProcessBuilder> programs = new HashMap<>();

    private final Map<String, Process> processes = new HashMap<>();

    private final Map<String, Integer> ports = new TreeMap<>();

    private final Path folder;

    private LivePlatform() {
        try {
            this.folder = Files.createDirectories(Path.of("target", "platform").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stop));
            for (String name : List.of("store", "identity", "gateway", "gateway-management")) {
                this.ports.put(name, freePort());
            }
            for (String name : SERVICES) {
                this.ports.put(name, freePort());
                this.ports.put(name + "-management", freePort());
            }
            start();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * The platform, with the sample, started if it isn't yet.
     * @return the only one of this test run
     */
    public static LivePlatform running() {
        return Started.PLATFORM;
    }

    /**
     * Where people go.
     * @return an address without a path
     */
    public URI gateway() {
        return URI.create("http://localhost:" + this.ports.get("gateway"));
    }

    /** Where the inside is, for those who try to go around the gateway. */
    int port(String service) {
        return Objects.requireNonNull(this.ports.get(service), service);
    }

    /**
     * The local identity provider.
     * @return its address, which is its issuer
     */
    public String issuer() {
        return "http://localhost:" + this.ports.get("identity");
    }

    /** SIGKILL. */
    void kill(String name) throws InterruptedException {
        process(name).destroyForcibly().waitFor();
    }

    /**
     * A new process of what was killed, with all that it left behind, once it is ready.
     */
    void restart(String name) throws IOException {
        start(name);
        if (this.ports.containsKey(name + "-management")) {
            awaitReady(name);
        }
        else {
            awaitListening(name);
        }
    }

    private void start() throws IOException {
        Path local = jar("deploy/local");
        run("store", Map.of(), 128, "-cp", local.toString(), "dev.plaudit.local.store.EmbeddedStore", "--port",
                String.valueOf(port("store")), "--file",
                Files.createTempDirectory(this.folder, "store").resolve("plaudit.mv").toString());
        awaitListening("store");
        run("identity", identityEnvironment(), 128, "-cp", local.toString(),
                "dev.plaudit.local.identity.IdentityProvider");
        for (String service : SERVICES) {
            run(service, environment(service), 160, "-jar", jar(service).toString());
        }
        startGateway();
        awaitListening("identity");
        for (String service : SERVICES) {
            awaitReady(service);
        }
        awaitReady("gateway");
        // Services describe themselves when they are first asked, and are slow then.
        await().atMost(START).until(() -> answers(gateway().resolve("/api/v1/openapi.json")));
    }

    private void startGateway() throws IOException {
        Map<String, String> environment = environment("gateway");
        environment.remove("PLAUDIT_TRUSTED_KEYS");
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOCAL_CLIENT_ID", "plaudit");
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOCAL_CLIENT_SECRET", CLIENT_SECRET);
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOCAL_CLIENT_NAME", "Local sign-in");
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_LOCAL_SCOPE", "openid,profile,email");
        environment.put("SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_LOCAL_ISSUER_URI", issuer());
        // One address asks for everything here.
        environment.put("PLAUDIT_LIMITS_READS", "100000");
        environment.put("PLAUDIT_LIMITS_WRITES", "100000");
        environment.put("PLAUDIT_LIMITS_SIGN_INS", "100000");
        run("gateway", environment, 192, "-jar", jar("gateway").toString());
    }

    private Map<String, String> identityEnvironment() throws IOException {
        return Map.of("PLAUDIT_PORT", String.valueOf(port("identity")), "PLAUDIT_ISSUER", issuer(), "PLAUDIT_DATA",
                Files.createTempDirectory(this.folder, "identity").toString(), "PLAUDIT_CLIENT_SECRET", CLIENT_SECRET,
                "PLAUDIT_BASE_URL", gateway().toString());
    }

    private Map<String, String> environment(String service) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PLAUDIT_BASE_URL", gateway().toString());
        environment.put("PLAUDIT_PORT", String.valueOf(port(service)));
        environment.put("PLAUDIT_MANAGEMENT_PORT", String.valueOf(port(service + "-management")));
        environment.put("PLAUDIT_MONGODB_URI",
                "mongodb://127.0.0.1:" + port("store") + "/?directConnection=true&retryWrites=false");
        environment.put("PLAUDIT_PEOPLE_URL", "http://127.0.0.1:" + port("people-service"));
        environment.put("PLAUDIT_EVENTS_URL", "http://127.0.0.1:" + port("events-service"));
        environment.put("PLAUDIT_HIGHLIGHTS_URL", "http://127.0.0.1:" + port("highlights-service"));
        environment.put("PLAUDIT_DATA", Files.createTempDirectory(this.folder, service).toString());
        environment.put("PLAUDIT_IDENTITY_KEY", Tokens.key(service));
        environment.put("PLAUDIT_TRUSTED_KEYS", Tokens.trustedKeys());
        if (!service.equals("gateway")) {
            environment.put("PLAUDIT_IMPORT", ROOT.resolve("deploy/local/sample/2021-q3").toString());
        }
        if (service.equals("highlights-service")) {
            // Links lead outside, where tests don't go; their addresses tell enough.
            environment.put("PLAUDIT_PREVIEWS_FETCH", "false");
        }
        if (service.equals("people-service")) {
            environment.put("PLAUDIT_ADMINS", issuer() + "|ada");
            environment.put("PLAUDIT_ACCOUNTS", accounts().toString());
        }
        return environment;
    }

    /** The accounts of the local set-up, at this provider's address. */
    private Path accounts() throws IOException {
        String accounts = Files.readString(ROOT.resolve("deploy/local/accounts.json"));
        Path file = this.folder.resolve("accounts.json");
        Files.writeString(file, accounts.replace("http://localhost:9000", issuer()));
        return file;
    }

    private void run(String name, Map<String, String> environment, int megabytes, String... program)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-Xmx" + megabytes + "m", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve(name + ".log").toFile()));
        builder.environment().keySet().removeIf((key) -> key.startsWith("PLAUDIT_") || key.startsWith("SPRING_"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        this.programs.put(name, builder);
        start(name);
    }

    private void start(String name) throws IOException {
        this.processes.put(name, Objects.requireNonNull(this.programs.get(name), name).start());
    }

    private Process process(String name) {
        return Objects.requireNonNull(this.processes.get(name), name);
    }

    private void awaitListening(String name) {
        await().alias(name)
            .atMost(START)
            .failFast("%s ended".formatted(name), () -> !process(name).isAlive())
            .until(() -> listens(port(name)));
    }

    private void awaitReady(String service) {
        URI readiness = URI.create("http://127.0.0.1:" + port(service + "-management") + "/actuator/health/readiness");
        await().alias("%s is ready; its log is %s".formatted(service, this.folder.resolve(service + ".log")))
            .atMost(START)
            .failFast("%s ended".formatted(service), () -> !process(service).isAlive())
            .until(() -> answers(readiness));
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        }
        catch (IOException ex) {
            return false;
        }
    }

    private static boolean listens(int port) {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        }
        catch (IOException ex) {
            return false;
        }
    }

    private int freePort() {
        int port = FIRST_PORT;
        while (this.ports.containsValue(port) || !isFree(port)) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        }
        catch (IOException ex) {
            return false;
        }
    }

    private static Path jar(String module) throws IOException {
        Path folder = ROOT.resolve(module);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder.resolve("target"),
                folder.getFileName() + "-*.jar")) {
            for (Path jar : jars) {
                if (!jar.toString().matches(".*-(tests|plain)\\.jar")) {
                    return jar;
                }
            }
        }
        throw new IllegalStateException(module + " is not packaged; run mvn verify");
    }

    private void stop() {
        this.processes.values().forEach(Process::destroyForcibly);
    }

}
