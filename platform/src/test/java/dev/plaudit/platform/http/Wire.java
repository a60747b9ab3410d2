package dev.plaudit.platform.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends what no well-behaved client would.
 */
record Wire(int port) {

    /**
     * An answer as it came.
     *
     * @param status the number in its first line
     * @param headers by their names in lower case
     * @param body all that came after, chunks not unpacked
     */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return this.headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

    }

    Answer get(String target) {
        return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /**
     * Sends bytes and reads until the other side closes.
     */
    Answer ask(String request) {
        try (Socket socket = new Socket("localhost", this.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return parsed(read(socket));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                answer.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        }
        catch (SocketException ex) {
            // A connection that is reset has ended too.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Answer parsed(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text);
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Map<String, String> headers = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(lines.getFirst().split(" ")[1]), headers, text.substring(end + 4));
    }

}
