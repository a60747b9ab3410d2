package dev.plaudit.people.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import dev.plaudit.platform.text.PlainText;

/**
 * Hands letters to the mail server.
 */
@Component
public class Post {

    private final @Nullable JavaMailSender server;

    private final InternetAddress sender;

    private final String host;

    private final Clock clock;

    Post(MailSettings settings, Clock clock) {
        this.host = settings.host();
        this.sender = settings.sender();
        this.server = settings.server().map((server) -> server.sender(this.host)).orElse(null);
        this.clock = clock;
    }

    /**
     * Whether there is a mail server.
     * @return false where the settings name none, so that there is no e-mail at all
     */
    public boolean isOpen() {
        return this.server != null;
    }

    /**
     * Whether a letter can be sent to an address. What providers say is not always one;
     * and addresses of other letters than ASCII are taken by few servers.
     * @param address what may be an e-mail address
     * @return true for one address of RFC 5322 in ASCII
     */
    public static boolean takes(String address) {
        try {
            return StandardCharsets.US_ASCII.newEncoder().canEncode(address)
                    && address.chars().noneMatch((letter) -> letter <= ' ' || letter == 127)
                    && new InternetAddress(address, true).getAddress().equals(address) && address.contains("@");
        }
        catch (AddressException ex) {
            return false;
        }
    }

    /**
     * Sends a letter.
     * @param letter to an address that is {@linkplain #takes taken}
     * @throws MailException if the server does not take it; its message may hold the
     * address
     */
    public void send(Letter letter) {
        if (this.server == null) {
            throw new IllegalStateException("There is no mail server");
        }
        MimeMessage message = this.server.createMimeMessage();
        try {
            write(letter, message);
        }
        catch (MessagingException | UnsupportedEncodingException ex) {
            throw new IllegalArgumentException("No message can be made of letter " + letter.id());
        }
        this.server.send(message);
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException, UnsupportedEncodingException {
        String utf8 = StandardCharsets.UTF_8.name();
        message.setFrom(this.sender);
        String name = letter.name();
        message.setRecipient(Message.RecipientType.TO,
                new InternetAddress(letter.address(), (name != null) ? PlainText.oneLine(name) : null, utf8));
        message.setSubject(PlainText.oneLine(letter.subject()), utf8);
        message.setSentDate(Date.from(this.clock.instant()));
        message.setHeader("Message-ID", "<%s@%s>".formatted(letter.id(), this.host));
        // RFC 3834: nobody's answering machine answers.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Id", "<%s.%s>".formatted(letter.list(), this.host));
        message.setHeader("List-Unsubscribe", "<%s>".formatted(letter.unsubscribe()));
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        // The last is the best (RFC 2046, section 5.1.4).
        message.setContent(new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

}
