package dev.plaudit.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How to see from outside that a process does its work. */
sealed interface Readiness {

    /** Asks once; at most about two seconds. */
    boolean isReady();

    /** A server that is ready as soon as it accepts connections. */
    record Listens(int port) implements Readiness {

        @Override
        public boolean isReady() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", this.port), 1_000);
                return true;
            }
            catch (IOException ex) {
                return false;
            }
        }

    }

    /** A server that says so itself, with status 200 at an address. */
    record Says(URI address) implements Readiness {

        static Says asProvider(String issuer) {
            return new Says(URI.create(issuer + "/.well-known/openid-configuration"));
        }

        static Says atManagementPort(int port) {
            return new Says(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
        }

        @Override
        public boolean isReady() {
            try {
                // Not the newer client: its threads and classes would outweigh the
                // launcher.
                HttpURLConnection connection = (HttpURLConnection) this.address.toURL().openConnection();
                connection.setConnectTimeout(1_000);
                connection.setReadTimeout(2_000);
                try {
                    return connection.getResponseCode() == 200;
                }
                finally {
                    connection.disconnect();
                }
            }
            catch (IOException ex) {
                return false;
            }
        }

    }

}
