package dev.plaudit.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.plaudit.local.store.EmbeddedStore;

/**
 * The processes of the platform, in the order in which they are started: the store alone,
 * then all others together.
 */
final class LocalServices {

    private static final int STORE_PORT = 27117;

    /**
     * A service of Spring Boot: its module, ports and heap, and whether it has a
     * catalogue to load.
     */
    private record Module(String name, String folder, int port, int managementPort, int heapMegabytes, boolean loads) {
    }

    private static final List<Module> MODULES = List.of(new Module("people", "people-service", 8081, 9081, 112, true),
            new Module("events", "events-service", 8082, 9082, 112, true),
            new Module("highlights", "highlights-service", 8083, 9083, 160, true),
            new Module("gateway", "gateway", 8080, 9080, 144, false));

    private final Path root;

    private final DataDirectory data;

    private final Optional<Path> imported;

    /**
     * Describes the processes; starts nothing.
     * @param root of the project, where the built jars are
     * @param imported the digest folder to load
     */
    LocalServices(Path root, DataDirectory data, Optional<Path> imported) {
        this.root = root;
        this.data = data;
        this.imported = imported;
    }

    Service store() {
        List<String> arguments = jvm("store", 112);
        arguments
            .addAll(List.of("-cp", Jars.of(this.root.resolve("deploy/local")).toString(), EmbeddedStore.class.getName(),
                    "--port", String.valueOf(STORE_PORT), "--file", this.data.storeFile().toString()));
        return new Service("store", arguments, Map.of(), List.of(STORE_PORT), new Readiness.Listens(STORE_PORT));
    }

    List<Service> onTheStore() {
        return MODULES.stream().map(this::service).toList();
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
        if (module.loads()) {
            this.imported.ifPresent((folder) -> environment.put("PLAUDIT_IMPORT", folder.toString()));
        }
        return environment;
    }

    /** Flags for many small JVMs on one machine: quick to start, little memory. */
    private List<String> jvm(String name, int heapMegabytes) {
        return new ArrayList<>(List.of(this.data.mark(), "-Ddev.plaudit.process=" + name, "-Xmx" + heapMegabytes + "m",
                "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxMetaspaceSize=160m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
    }

}
