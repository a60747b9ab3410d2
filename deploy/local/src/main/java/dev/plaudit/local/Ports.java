package dev.plaudit.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out who has a port of this machine. */
final class Ports {

    private Ports() {
    }

    /**
     * Makes sure that a service will be able to listen.
     * @throws StartException naming the port, the service and, where it can be told, the
     * process that has the port
     */
    static void requireFree(int port, String service) {
        if (isFree(port)) {
            return;
        }
        OptionalLong holder = holder(port);
        String by = holder.isPresent() ? " by process " + holder.getAsLong() + name(holder.getAsLong()) : "";
        throw new StartException("Port " + port + ", needed by " + service + ", is taken" + by + ".");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As servers do it: connections of a platform just stopped are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        }
        catch (IOException ex) {
            return false;
        }
    }

    /** Linux only: the listening socket's inode, and the process that has it open. */
    private static OptionalLong holder(int port) {
        Set<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .flatMap(Ports::lines)
            .map((line) -> line.strip().split("\\s+"))
            .filter((cells) -> cells.length > 9 && cells[3].equals("0A") && cells[1].endsWith(":%04X".formatted(port)))
            .map((cells) -> "socket:[" + cells[9] + "]")
            .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
            .mapToLong(ProcessHandle::pid)
            .filter((pid) -> hasOpen(pid, sockets))
            .findFirst();
    }

    private static boolean hasOpen(long pid, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "fd"))) {
            for (Path file : files) {
                if (target(file).filter(sockets::contains).isPresent()) {
                    return true;
                }
            }
        }
        catch (IOException ex) {
            // Another user's process, or just gone.
        }
        return false;
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        }
        catch (IOException ex) {
            return Optional.empty();
        }
    }

    private static String name(long pid) {
        return lines("/proc/" + pid + "/comm").findFirst().map((name) -> " (" + name + ")").orElse("");
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        }
        catch (IOException ex) {
            return Stream.empty();
        }
    }

}
