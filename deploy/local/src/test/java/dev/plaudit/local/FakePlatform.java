package dev.plaudit.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.plaudit.local.FakeService.Behaviour;

/** The launcher as a process of its own, with three fake services. */
final class FakePlatform implements AutoCloseable {

    private final Path folder;

    private final Process process;

    private final List<String> output = new ArrayList<>();

    private FakePlatform(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /** Starts it; its data are in {@code DIR/data}. */
    static FakePlatform start(Path folder, Behaviour ofPeople, List<Integer> ports, String... options)
            throws IOException {
        Path data = folder.resolve("data");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), new DataDirectory(data).mark(),
                "-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                FakePlatform.class.getName(), folder.toString(), ofPeople.name()));
        ports.forEach((port) -> command.add(String.valueOf(port)));
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of(options));
        return new FakePlatform(folder, new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Ports that nobody has now: of the store, people and the gateway. */
    static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0);
                ServerSocket three = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), two.getLocalPort(), three.getLocalPort());
        }
    }

    /** The program. */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Options options = Options.parse(List.of(args).subList(5, args.length), folder);
        DataDirectory data = new DataDirectory(options.data());
        Path stops = folder.resolve("stops");
        Function<Optional<Path>, Plan> plan = (imported) -> new Plan(
                FakeService.named("store", Integer.parseInt(args[2]), stops, Behaviour.HEALTHY, data),
                List.of(FakeService.named("people", Integer.parseInt(args[3]), stops, Behaviour.valueOf(args[1]), data),
                        FakeService.named("gateway", Integer.parseInt(args[4]), stops, Behaviour.HEALTHY, data)));
        System.exit(new Launcher(options, folder.resolve("sample"), plan, System.out).run(System.err));
    }

    DataDirectory data() {
        return new DataDirectory(this.folder.resolve("data"));
    }

    Process process() {
        return this.process;
    }

    /** SIGTERM; the output stays open. */
    void terminate() {
        this.process.toHandle().destroy();
    }

    /** Reads on to a line with that text. */
    String awaitLine(String text) throws IOException {
        BufferedReader reader = this.process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            this.output.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("No line with '" + text + "' in\n" + String.join("\n", this.output));
    }

    /** Waits for the end and returns all that was printed. */
    String outputUntilEnd() throws IOException, InterruptedException {
        this.process.inputReader().lines().forEach(this.output::add);
        if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher goes on");
        }
        return String.join("\n", this.output);
    }

    List<String> stops() throws IOException {
        Path file = this.folder.resolve("stops");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Override
    public void close() {
        for (String name : List.of("gateway", "people", "store")) {
            data().pid(name).running().ifPresent(ProcessHandle::destroyForcibly);
        }
        this.process.destroyForcibly();
    }

}
