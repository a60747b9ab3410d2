package dev.plaudit.gateway;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An HTTP client that sends exactly what it is told, tricks included, and hides nothing
 * of the answer.
 */
public final class Http {

    private Http() {
    }

    /**
     * Reads an address.
     * @param port the gateway's port on this machine
     * @param target path and query as they go over the wire
     * @param headers further lines, such as {@code Accept: text/html}
     * @return the answer
     * @throws IOException if there is none, or only a part
     */
    public static Answer get(int port, String target, String... headers) throws IOException {
        return send(port, "GET", target, headers);
    }

    /**
     * Sends a request without a body.
     * @param port the gateway's port on this machine
     * @param method the method
     * @param target path and query as they go over the wire
     * @param headers further lines; one of {@code Host} replaces the usual one
     * @return the answer
     * @throws IOException if there is none, or only a part
     */
    public static Answer send(int port, String method, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nConnection: close\r\n");
        List<String> lines = new ArrayList<>(List.of(headers));
        if (lines.stream().noneMatch((line) -> line.startsWith("Host:"))) {
            lines.add("Host: localhost");
        }
        lines.forEach((line) -> request.append(line).append("\r\n"));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream(), method.equals("HEAD"));
        }
    }

    /**
     * Sends a request with a body.
     * @param port the gateway's port on this machine
     * @param method the method
     * @param target path and query as they go over the wire
     * @param body the body
     * @param headers further lines; {@code Content-Length} is added
     * @return the answer
     * @throws IOException if there is none, or only a part
     */
    public static Answer write(int port, String method, String target, String body, String... headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String lines = String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "");
        return raw(port, "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(method, target, lines, bytes.length, body));
    }

    /**
     * Sends anything at all.
     * @param port the gateway's port on this machine
     * @param request what goes over the wire
     * @return the answer
     * @throws IOException if there is none, or only a part
     */
    public static Answer raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream(), false);
        }
    }

    /**
     * Reads an answer that is to come.
     * @param in from the gateway
     * @param head whether the answer has no body by its method
     * @return the answer
     * @throws IOException if there is none, or only a part
     */
    public static Answer read(InputStream in, boolean head) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        Answer heading = new Answer(status, headers, "");
        byte[] body;
        if (head || status == 204 || status == 304) {
            body = in.readAllBytes();
        }
        else if (heading.header("Transfer-Encoding").contains("chunked")) {
            body = chunks(in);
        }
        else {
            int length = Integer.parseInt(heading.header("Content-Length").getFirst());
            body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("The answer is cut off");
            }
        }
        return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            byte[] chunk = in.readNBytes(size);
            if (chunk.length < size) {
                throw new EOFException("The answer is cut off");
            }
            body.write(chunk);
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException("The answer is cut off");
            }
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param headers the header lines in order, repeated ones included
     * @param body the body as text
     */
    public record Answer(int status, List<String> headers, String body) {

        /**
         * All values of a header.
         * @param name in any case
         * @return one value a line
         */
        public List<String> header(String name) {
            return this.headers.stream()
                .filter((line) -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map((line) -> line.substring(name.length() + 1).strip())
                .toList();
        }

        /**
         * The names of all headers, in lower case, repeated ones repeated.
         * @return names in order
         */
        public List<String> names() {
            return this.headers.stream()
                .map((line) -> line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT))
                .toList();
        }
    }

}
