package dev.plaudit.people.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a mail server gets, whoever wrote the letter.
 */
class PostTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-10-01T12:00:30Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = { "Line\r\nBcc: victim@mail.example", "Line\nBcc: victim@mail.example",
            "Line\rBcc: victim@mail.example", "Line\r\n\r\nBcc: victim@mail.example" })
    void noLineOfASubjectOrANameIsAHeader(String text) throws Exception {
        MimeMessage message = sent(letter(text, text));
        assertThat(message.getSubject()).isEqualTo("Line Bcc: victim@mail.example");
        InternetAddress to = (InternetAddress) message.getRecipients(MimeMessage.RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("Line Bcc: victim@mail.example");
        assertThat(to.getAddress()).isEqualTo("nia@mail.example");
        assertThat(headers(message)).doesNotContain("Bcc").doesNotHaveDuplicates();
        assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
    }

    @Test
    void whatMayStandInNoTextStandsInNoHeader() throws Exception {
        // Would read backwards from there, as a picture.
        String text = "evil.\u202Egnp.exe\u0000\u0007 for  you\t";
        MimeMessage message = sent(letter(text, text));
        assertThat(message.getSubject()).isEqualTo("evil.gnp.exe for you");
        assertThat(((InternetAddress) message.getRecipients(MimeMessage.RecipientType.TO)[0]).getPersonal())
            .isEqualTo("evil.gnp.exe for you");
    }

    @Test
    void aLongSubjectIsOneSubject() throws Exception {
        String subject = "word ".repeat(200).strip();
        MimeMessage message = sent(letter(subject, "Nia"));
        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(headers(message)).doesNotHaveDuplicates();
    }

    private static Letter letter(String subject, String name) {
        return new Letter("l1", "nia@mail.example", name, subject, "Text", "<p>Text", "comment",
                "https://plaudit.example/unsubscribe/u1x");
    }

    private static MimeMessage sent(Letter letter) {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            String url = "smtp://127.0.0.1:" + server.getSmtp().getPort();
            new Post(new MailSettings(url, null, URI.create("https://plaudit.example")), CLOCK).send(letter);
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0];
        }
        finally {
            server.stop();
        }
    }

    private static List<String> headers(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream().map(Header::getName).toList();
    }

}
