package dev.plaudit.people.mail;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which server e-mail leaves, and in whose name. Without a server there is no e-mail.
 *
 * @param smtpUrl {@code smtp://user:password@host:587} or {@code smtps://host}, see
 * {@link SmtpServer}; {@code PLAUDIT_SMTP_URL} names it
 * @param mailFrom the sender, an address or {@code Name <address>};
 * {@code PLAUDIT_MAIL_FROM} names it. Without, {@code plaudit@} the host of the base
 * address
 * @param baseUrl the address people type
 */
@ConfigurationProperties("plaudit")
record MailSettings(@Nullable String smtpUrl, @Nullable String mailFrom,
        @DefaultValue("http://localhost:8080") URI baseUrl) {

    MailSettings {
        smtpUrl = Objects.requireNonNullElse(smtpUrl, "").strip();
        mailFrom = Objects.requireNonNullElse(mailFrom, "").strip();
    }

    /**
     * The server.
     * @return nothing where there is to be no e-mail
     * @throws IllegalArgumentException if the setting is none
     */
    Optional<SmtpServer> server() {
        return Optional.ofNullable(this.smtpUrl).filter((url) -> !url.isEmpty()).map(SmtpServer::of);
    }

    /**
     * The sender.
     * @throws IllegalArgumentException if the setting is no address
     */
    InternetAddress sender() {
        String from = (this.mailFrom == null || this.mailFrom.isEmpty()) ? "Plaudit <plaudit@%s>".formatted(host())
                : this.mailFrom;
        try {
            InternetAddress[] addresses = InternetAddress.parse(from, true);
            if (addresses.length == 1 && Post.takes(addresses[0].getAddress())) {
                // Made anew, which encodes a name that is not ASCII.
                return new InternetAddress(addresses[0].getAddress(), addresses[0].getPersonal(),
                        StandardCharsets.UTF_8.name());
            }
        }
        catch (AddressException | UnsupportedEncodingException ex) {
            // Told below by the name of the setting.
        }
        throw new IllegalArgumentException(
                "PLAUDIT_MAIL_FROM is an address, or a name and an address as in Plaudit <plaudit@example.org>");
    }

    /**
     * Whose messages and lists these are.
     */
    String host() {
        return Objects.requireNonNullElse(this.baseUrl.getHost(), "localhost");
    }

}
