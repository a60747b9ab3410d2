package dev.plaudit.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many who are slow must not keep out one who is not.
 */
@Isolated("It leaves others no room")
class CrowdTests {

    private static final int SLOW = 300;

    private static final int IDLE = 2000;

    @Test
    void anOrdinaryClientIsServedBesideSlowBodiesAndIdleConnections() throws IOException {
        int port = LivePlatform.running().gateway().getPort();
        String token = Visitor.signedIn("ana")
            .done(201, "POST", "/api/v1/me/tokens", "{\"name\": \"slow\", \"scopes\": [\"submit\"]}")
            .get("token")
            .asString();
        // Half of them may write, so that their bodies are waited for.
        String allowed = "Authorization: Bearer " + token + "\r\n";
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int slow = 0; slow < SLOW; slow++) {
                Socket socket = new Socket("127.0.0.1", port);
                crowd.add(socket);
                socket.getOutputStream().write("""
                        POST /api/v1/events HTTP/1.1\r
                        Host: localhost\r
                        %sContent-Type: application/json\r
                        Content-Length: 1000\r
                        \r
                        {""".formatted((slow % 2 == 0) ? allowed : "").getBytes(StandardCharsets.UTF_8));
            }
            for (int idle = 0; idle < IDLE; idle++) {
                crowd.add(new Socket("127.0.0.1", port));
            }
            for (int time = 0; time < 3; time++) {
                assertThat(firstLine(port)).isEqualTo("HTTP/1.1 200 ");
            }
        }
        finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
    }

    /** Within a second, which the socket's own timeout sees to. */
    private static String firstLine(int port) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("""
                    GET /api/v1/people?limit=1 HTTP/1.1\r
                    Host: localhost\r
                    Connection: close\r
                    \r
                    """.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readNBytes("HTTP/1.1 200 ".length()), StandardCharsets.UTF_8);
        }
    }

}
