package dev.plaudit.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;

/**
 * A process that behaves as a service does towards the launcher, and as badly as it may.
 */
final class FakeService {

    private FakeService() {
    }

    enum Behaviour {

        HEALTHY, REFUSES_IMPORT, NEVER_READY

    }

    /** The service to put in a plan. */
    static Service named(String name, int port, Path stops, Behaviour behaviour, DataDirectory data) {
        return new Service(name,
                List.of(data.mark(), "-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                        FakeService.class.getName(), name, String.valueOf(port), stops.toString(), behaviour.name()),
                Map.of("PLAUDIT_PORT", String.valueOf(port)), List.of(port), Readiness.Says.atManagementPort(port));
    }

    /**
     * Runs until SIGTERM, then adds its name to a file.
     * @param args name, port, file and behaviour
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        Behaviour behaviour = Behaviour.valueOf(args[3]);
        out.println("Hello from " + args[0] + " on " + System.getenv("PLAUDIT_PORT"));
        if (behaviour == Behaviour.REFUSES_IMPORT) {
            out.println("ERROR Import refused: people.json record 3: name is missing");
            out.println("Closing");
            System.exit(3);
        }
        HttpServer server = HttpServer
            .create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1])), 10);
        int status = (behaviour == Behaviour.NEVER_READY) ? 503 : 200;
        server.createContext("/actuator/health/readiness", (exchange) -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("Goodbye from " + args[0]);
            try {
                Files.writeString(Path.of(args[2]), args[0] + "\n", StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
            catch (IOException ex) {
                out.println(ex);
            }
        }));
    }

}
