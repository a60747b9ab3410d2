package dev.plaudit.highlights.renderings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.platform.text.PlainText;

/**
 * A digest as an e-mail (RFC 5322) in plain text and HTML that is addressed to nobody:
 * mail programs open it as a draft, and others take its parts. The same digest is always
 * the same bytes.
 */
final class EmailRendering {

    /** Any session will do, since none is used to send. */
    private static final Session SESSION = Session.getInstance(new Properties());

    private final DigestAddresses addresses;

    private final TextRendering text;

    private final HtmlRendering html;

    EmailRendering(DigestAddresses addresses, TextRendering text, HtmlRendering html) {
        this.addresses = addresses;
        this.text = text;
        this.html = html;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return a MIME message
     */
    byte[] render(DigestIssue issue) {
        try {
            MimeMessage message = new Message(
                    "<%s.%d@%s>".formatted(issue.slug(), issue.revision(), this.addresses.host()));
            message.setFrom(new InternetAddress("plaudit@" + this.addresses.host(), "Plaudit", "UTF-8"));
            message.setSubject(PlainText.oneLine(issue.title()), "UTF-8");
            message.setSentDate(Date.from(issue.updatedAt()));
            // Says to mail programs that it is a draft.
            message.setHeader("X-Unsent", "1");
            message.setContentLanguage(new String[] { Wording.tag(issue.language()) });
            MimeMultipart parts = new Alternatives(issue);
            parts.addBodyPart(part(this.text.render(issue), "plain", issue));
            parts.addBodyPart(part(this.html.renderPlainly(issue), "html", issue));
            message.setContent(parts);
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        }
        catch (MessagingException ex) {
            throw new IllegalStateException("A message could not be put together", ex);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static MimeBodyPart part(String content, String subtype, DigestIssue issue) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        // In this encoding no line of a digest can look like the boundary.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        part.setContentLanguage(new String[] { Wording.tag(issue.language()) });
        return part;
    }

    /**
     * A message whose id is known beforehand.
     */
    private static final class Message extends MimeMessage {

        private final String id;

        private Message(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", this.id);
        }

    }

    /**
     * The same in two forms, apart by a line that is always the same for a revision.
     */
    private static final class Alternatives extends MimeMultipart {

        private Alternatives(DigestIssue issue) throws MessagingException {
            super("alternative");
            ContentType type = new ContentType(this.contentType);
            type.setParameter("boundary", "=_plaudit_" + issue.revision());
            this.contentType = type.toString();
        }

    }

}
