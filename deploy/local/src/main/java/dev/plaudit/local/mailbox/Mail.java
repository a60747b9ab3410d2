package dev.plaudit.local.mailbox;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message as it can be shown. All of it is whatever somebody sent.
 *
 * @param id among the messages of the mailbox
 * @param at when it came
 * @param from who says to have sent it
 * @param to for whom it is
 * @param subject what it is about
 * @param text its text, if it has one
 * @param html the same as HTML, if it has that
 * @param unsubscribe its List-Unsubscribe header (RFC 8058), if it has one
 */
record Mail(String id, Instant at, String from, String to, String subject, Optional<String> text, Optional<String> html,
        Optional<String> unsubscribe) {

    private static final int DEEPEST = 10;

    private static final int LONGEST = 256 * 1024;

    static Mail of(StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            Date at = Objects.requireNonNullElseGet(stored.getReceivedDate(), () -> new Date(0));
            return new Mail(String.valueOf(stored.getUid()), at.toInstant(), words(message.getFrom()),
                    words(message.getAllRecipients()), Objects.requireNonNullElse(message.getSubject(), ""),
                    content(message, "text/plain", DEEPEST), content(message, "text/html", DEEPEST),
                    Optional.ofNullable(message.getHeader("List-Unsubscribe", null)));
        }
        catch (MessagingException | IOException ex) {
            return new Mail(String.valueOf(stored.getUid()), Instant.EPOCH, "", "", "A message that cannot be read",
                    Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    private static String words(Address @Nullable [] addresses) {
        return (addresses == null) ? "" : Arrays.stream(addresses).map(Mail::words).collect(Collectors.joining(", "));
    }

    /** Decoded, unlike its own text. */
    private static String words(Address address) {
        if (address instanceof InternetAddress internet && internet.getPersonal() != null) {
            return "%s <%s>".formatted(internet.getPersonal(), internet.getAddress());
        }
        return address.toString();
    }

    private static Optional<String> content(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return Optional.of(text.substring(0, Math.min(text.length(), LONGEST)));
        }
        if (depth > 0 && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                Optional<String> found = content(parts.getBodyPart(at), type, depth - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

}
