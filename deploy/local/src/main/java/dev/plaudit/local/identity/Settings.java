package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a provider has to know.
 *
 * @param port on 127.0.0.1
 * @param issuer its name in tokens and the address that clients use
 * @param data a folder for the signing key
 * @param clientSecret of the one client
 * @param baseUrl of the client, without a slash at its end
 * @param registrationId the client's name for this provider, the last part of its
 * addresses
 * @param smtpPort of the mailbox on 127.0.0.1, 0 for none
 */
public record Settings(int port, String issuer, Path data, String clientSecret, String baseUrl, String registrationId,
        int smtpPort) {

    /** The client id of Plaudit. */
    public static final String CLIENT_ID = "plaudit";

    /** Refuses what no provider can be made of. */
    public Settings {
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException("The client's secret is empty");
        }
        URI base = URI.create(baseUrl);
        if (base.getHost() == null || !List.of("http", "https").contains(base.getScheme())) {
            throw new IllegalArgumentException("The client's base address is no http or https address: " + baseUrl);
        }
        baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /**
     * A provider on a port that nobody has now, known by that port as its issuer; the
     * client calls it {@code local}.
     * @param data a folder for the signing key
     * @param baseUrl the address of the client
     */
    public static Settings onFreePort(Path data, String baseUrl) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            return new Settings(port, "http://localhost:" + port, data, "secret-of-" + port, baseUrl, "local", 0);
        }
    }

    /** The same under another name for it at the client. */
    public Settings withRegistrationId(String other) {
        return new Settings(this.port, this.issuer, this.data, this.clientSecret, this.baseUrl, other, this.smtpPort);
    }

    /** The same with a mailbox. */
    public Settings withSmtpPort(int other) {
        return new Settings(this.port, this.issuer, this.data, this.clientSecret, this.baseUrl, this.registrationId,
                other);
    }

    /**
     * Reads {@code PLAUDIT_PORT} (9000 where absent), {@code PLAUDIT_ISSUER}
     * ({@code http://localhost:PORT} where absent), {@code PLAUDIT_DATA},
     * {@code PLAUDIT_CLIENT_SECRET}, {@code PLAUDIT_BASE_URL} and
     * {@code PLAUDIT_SMTP_PORT} (no mailbox where absent).
     * @throws IllegalArgumentException naming what is missing or wrong
     */
    static Settings from(Map<String, String> environment) {
        int port = port(environment, "PLAUDIT_PORT", "9000");
        return new Settings(port, environment.getOrDefault("PLAUDIT_ISSUER", "http://localhost:" + port),
                Path.of(required("PLAUDIT_DATA", environment.get("PLAUDIT_DATA"))),
                required("PLAUDIT_CLIENT_SECRET", environment.get("PLAUDIT_CLIENT_SECRET")),
                environment.getOrDefault("PLAUDIT_BASE_URL", "http://localhost:8080"), "local",
                port(environment, "PLAUDIT_SMTP_PORT", "0"));
    }

    private static int port(Map<String, String> environment, String name, String otherwise) {
        String port = environment.getOrDefault(name, otherwise);
        if (!port.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(name + " is no port: " + port);
        }
        return Integer.parseInt(port);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    /**
     * Where the client is found: at its address and, where that is this machine by name,
     * at the number too, since people type both.
     */
    List<String> clientAddresses() {
        String byNumber = this.baseUrl.replaceFirst("^(https?)://localhost(?=[:/]|$)", "$1://127.0.0.1");
        return byNumber.equals(this.baseUrl) ? List.of(this.baseUrl) : List.of(this.baseUrl, byNumber);
    }

    /** The same without their paths, for a content security policy. */
    List<String> clientOrigins() {
        return clientAddresses().stream().map((address) -> URI.create(address).resolve("/").toString()).toList();
    }

}
