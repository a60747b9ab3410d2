package dev.plaudit.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.plaudit.local.identity.IdentityProvider;
import dev.plaudit.local.identity.Settings;
import dev.plaudit.local.store.EmbeddedStore;

/**
 * The processes of the platform, in the order in which they are started: the store alone,
 * then all others together.
 */
final class LocalServices {

    private static final int STORE_PORT = 27117;

    private static final int IDENTITY_PORT = 9000;

    private static final int SMTP_PORT = 27125;

    private static final String ISSUER = "http://localhost:" + IDENTITY_PORT;

    /** Spring's settings of login providers; the local one is called that there. */
    private static final String CLIENT = "SPRING_SECURITY_OAUTH2_CLIENT_";

    /**
     * A service of Spring Boot: its module, ports and heap, and whether it has a
     * catalogue to load.
     */
    private record Module(String name, String folder, int port, int managementPort, int heapMegabytes, boolean loads) {
    }

    private static final List<Module> MODULES = List.of(new Module("people", "people-service", 8081, 9081, 112, true),
            new Module("events", "events-service", 8082, 9082, 112, true),
            // Three quarters of it are for images, and only while some come in.
            new Module("highlights", "highlights-service", 8083, 9083, 512, true),
            new Module("gateway", "gateway", 8080, 9080, 144, false));

    private final Path root;

    private final DataDirectory data;

    private final Optional<Path> imported;

    private final Secrets secrets;

    /**
     * Describes the processes; starts nothing.
     * @param root of the project, where the built jars are
     * @param imported the digest folder to load
     */
    LocalServices(Path root, DataDirectory data, Optional<Path> imported, Secrets secrets) {
        this.root = root;
        this.data = data;
        this.imported = imported;
        this.secrets = secrets;
    }

    Service store() {
        List<String> arguments = jvm("store", 112);
        arguments
            .addAll(List.of("-cp", Jars.of(this.root.resolve("deploy/local")).toString(), EmbeddedStore.class.getName(),
                    "--port", String.valueOf(STORE_PORT), "--file", this.data.storeFile().toString()));
        return new Service("store", arguments, Map.of(), List.of(STORE_PORT), new Readiness.Listens(STORE_PORT));
    }

    /** All that the store is for, and the identity provider with the mailbox. */
    List<Service> others() {
        return Stream.concat(MODULES.stream().map(this::service), Stream.of(identity())).toList();
    }

    private Service identity() {
        List<String> arguments = jvm("identity", 48);
        arguments.addAll(List.of("-cp", Jars.of(this.root.resolve("deploy/local")).toString(),
                IdentityProvider.class.getName()));
        Map<String, String> environment = Map.of("PLAUDIT_PORT", String.valueOf(IDENTITY_PORT), "PLAUDIT_ISSUER",
                ISSUER, "PLAUDIT_DATA", this.data.data("identity").toString(), "PLAUDIT_CLIENT_SECRET",
                this.secrets.clientSecret(), "PLAUDIT_SMTP_PORT", String.valueOf(SMTP_PORT));
        return new Service("identity", arguments, environment, List.of(IDENTITY_PORT, SMTP_PORT),
                Readiness.Says.asProvider("http://127.0.0.1:" + IDENTITY_PORT));
    }

    private Service service(Module module) {
        List<String> arguments = jvm(module.name(), module.heapMegabytes());
        arguments.addAll(List.of("-jar", Jars.of(this.root.resolve(module.folder())).toString()));
        return new Service(module.name(), arguments, environment(module),
                List.of(module.port(), module.managementPort()),
                Readiness.Says.atManagementPort(module.managementPort()));
    }

    private Map<String, String> environment(Module module) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("PLAUDIT_PORT", String.valueOf(module.port()));
        environment.put("PLAUDIT_MANAGEMENT_PORT", String.valueOf(module.managementPort()));
        environment.put("PLAUDIT_MONGODB_URI",
                "mongodb://127.0.0.1:" + STORE_PORT + "/?directConnection=true&retryWrites=false");
        environment.put("PLAUDIT_PEOPLE_URL", "http://127.0.0.1:8081");
        environment.put("PLAUDIT_EVENTS_URL", "http://127.0.0.1:8082");
        environment.put("PLAUDIT_HIGHLIGHTS_URL", "http://127.0.0.1:8083");
        environment.put("PLAUDIT_DATA", this.data.data(module.name()).toString());
        environment.putAll(this.secrets.between(module.folder()));
        switch (module.name()) {
            case "gateway" -> environment.putAll(signIn());
            case "people" -> {
                environment.put("PLAUDIT_ADMINS", ISSUER + "|ada");
                environment.put("PLAUDIT_ACCOUNTS", this.root.resolve("deploy/local/accounts.json").toString());
                environment.put("PLAUDIT_SMTP_URL", "smtp://127.0.0.1:" + SMTP_PORT);
            }
            default -> {
            }
        }
        if (module.loads()) {
            this.imported.ifPresent((folder) -> environment.put("PLAUDIT_IMPORT", folder.toString()));
        }
        return environment;
    }

    /** The gateway as a client of the local identity provider. */
    private Map<String, String> signIn() {
        String registration = CLIENT + "REGISTRATION_LOCAL_";
        return Map.of(registration + "CLIENT_ID", Settings.CLIENT_ID, registration + "CLIENT_SECRET",
                this.secrets.clientSecret(), registration + "CLIENT_NAME", "Local sign-in", registration + "SCOPE",
                "openid,profile,email", CLIENT + "PROVIDER_LOCAL_ISSUER_URI", ISSUER);
    }

    /** Flags for many small JVMs on one machine: quick to start, little memory. */
    private List<String> jvm(String name, int heapMegabytes) {
        return new ArrayList<>(List.of(this.data.mark(), "-Ddev.plaudit.process=" + name, "-Xmx" + heapMegabytes + "m",
                "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxMetaspaceSize=160m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
    }

}
