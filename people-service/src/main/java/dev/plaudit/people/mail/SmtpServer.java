package dev.plaudit.people.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.UriUtils;

/**
 * A mail server that takes messages (RFC 6409). {@code smtps://} is encrypted from the
 * first byte (RFC 8314), port 465 unless said otherwise; {@code smtp://}, port 587,
 * begins in the clear and must change to TLS (RFC 3207), except on this machine, or where
 * the address ends with {@code ?starttls=optional}.
 *
 * @param host its name or address
 * @param port its port
 * @param encryption when the connection is encrypted
 * @param user who sends, null where the server takes mail from everybody
 * @param password the user's
 */
record SmtpServer(String host, int port, Encryption encryption, @Nullable String user, @Nullable String password) {

    private static final String FORM = "PLAUDIT_SMTP_URL is smtp://host:port or smtps://host:port, where needed with "
            + "user:password@ before the host (percent-encoded) and ?starttls=optional or ?starttls=required behind";

    private static final int CONNECT_MILLIS = 5_000;

    private static final int ANSWER_MILLIS = 10_000;

    /**
     * When a connection is encrypted.
     */
    enum Encryption {

        /** From the first byte. */
        AT_ONCE,
        /** Before anything is said; otherwise nothing is. */
        REQUIRED,
        /** If the server offers it. */
        OPTIONAL

    }

    /**
     * Reads the setting.
     * @param url the setting
     * @return the server
     * @throws IllegalArgumentException if it has another form; does not quote it, since a
     * password may be in it
     */
    static SmtpServer of(String url) {
        try {
            URI address = new URI(url);
            boolean atOnce = "smtps".equals(address.getScheme());
            String path = Objects.requireNonNullElse(address.getRawPath(), "");
            if ((!atOnce && !"smtp".equals(address.getScheme())) || address.getHost() == null
                    || !(path.isEmpty() || path.equals("/")) || address.getRawFragment() != null) {
                throw new IllegalArgumentException(FORM);
            }
            int port = (address.getPort() >= 0) ? address.getPort() : atOnce ? 465 : 587;
            String[] login = Objects.requireNonNullElse(address.getRawUserInfo(), "").split(":", 2);
            return new SmtpServer(address.getHost(), port, encryption(atOnce, address),
                    login[0].isEmpty() ? null : decoded(login[0]), (login.length > 1) ? decoded(login[1]) : null);
        }
        catch (URISyntaxException ex) {
            // Without the cause, which quotes the address.
            throw new IllegalArgumentException(FORM);
        }
    }

    private static Encryption encryption(boolean atOnce, URI address) {
        if (atOnce && address.getRawQuery() == null) {
            return Encryption.AT_ONCE;
        }
        return switch (Objects.requireNonNullElse(address.getRawQuery(), atOnce ? "none" : "")) {
            case "starttls=optional" -> atOnce ? Encryption.AT_ONCE : Encryption.OPTIONAL;
            case "starttls=required" -> atOnce ? Encryption.AT_ONCE : Encryption.REQUIRED;
            case "" -> isHere(address.getHost()) ? Encryption.OPTIONAL : Encryption.REQUIRED;
            default -> throw new IllegalArgumentException(FORM);
        };
    }

    private static boolean isHere(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * Sends by this server. Each step has its time, so that no server holds a sender for
     * ever.
     * @param ownName what the sender says to be called
     */
    JavaMailSenderImpl sender(String ownName) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(this.host);
        sender.setPort(this.port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties session = sender.getJavaMailProperties();
        session.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
        session.setProperty("mail.smtp.timeout", String.valueOf(ANSWER_MILLIS));
        session.setProperty("mail.smtp.writetimeout", String.valueOf(ANSWER_MILLIS));
        session.setProperty("mail.smtp.localhost", ownName);
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        session.setProperty("mail.smtp.ssl.enable", String.valueOf(this.encryption == Encryption.AT_ONCE));
        session.setProperty("mail.smtp.starttls.enable", String.valueOf(this.encryption != Encryption.AT_ONCE));
        session.setProperty("mail.smtp.starttls.required", String.valueOf(this.encryption == Encryption.REQUIRED));
        if (this.user != null) {
            sender.setUsername(this.user);
            sender.setPassword(this.password);
            session.setProperty("mail.smtp.auth", "true");
        }
        return sender;
    }

    @Override
    public String toString() {
        return "%s:%d, TLS %s".formatted(this.host, this.port, this.encryption);
    }

}
