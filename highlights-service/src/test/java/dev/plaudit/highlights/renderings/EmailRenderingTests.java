package dev.plaudit.highlights.renderings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Header;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class EmailRenderingTests {

    private static final DigestRenderings RENDERINGS = new DigestRenderings(Issues.BASE);

    @Test
    void isAMessageToNobodyInTextAndHtml() throws Exception {
        MimeMessage message = read(Issues.withEverything());
        assertThat(message.getAllRecipients()).isNull();
        assertThat(message.getSubject()).isEqualTo("The title");
        assertThat(message.getFrom()[0]).hasToString("Plaudit <plaudit@plaudit.example>");
        assertThat(message.getSentDate()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(message.getMessageID()).isEqualTo("<d.1@plaudit.example>");
        assertThat(message.getContentLanguage()).containsExactly("en");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative;");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void itsPartsAreTheTextAndTheArticle() throws Exception {
        DigestIssue issue = Issues.withEverything();
        byte[] message = RENDERINGS.render(Format.EMAIL, issue).body();
        assertThat(Read.part(message, 0).replace("\r\n", "\n")).isEqualTo(Issues.rendered(Format.TEXT, issue));
        assertThat(Jsoup.parse(Read.part(message, 1)).body().html())
            .isEqualTo(Jsoup.parse(Issues.html(issue)).body().html());
        assertThat(Jsoup.parse(Read.part(message, 1)).select("script, link, meta[property]")).isEmpty();
    }

    @Test
    void theSameDigestIsTheSameMessage() {
        assertThat(new DigestRenderings(Issues.BASE).render(Format.EMAIL, Issues.withEverything()).body())
            .isEqualTo(RENDERINGS.render(Format.EMAIL, Issues.withEverything()).body());
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) throws Exception {
        DigestIssue issue = Issues.issue(words, "en", null, List.of(new DigestIssue.Author(null, words, null, null)),
                null, List.of(), List.of(Issues.section("s", words, Issues.item(words))));
        assertThat(read(issue).getSubject()).isEqualTo(words.replaceAll(" +", " "));
        byte[] message = RENDERINGS.render(Format.EMAIL, issue).body();
        assertThat(Read.part(message, 0).lines().filter((line) -> line.equals("* " + words))).hasSize(1);
        assertThat(Jsoup.parse(Read.part(message, 1)).expectFirst("h3").wholeText()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "One\r\nBcc: all@evil.example", "One\nBcc: all@evil.example", "One\rBcc: x@evil.example",
            "One\r\n\r\n<script>", "One\u0085Bcc: x@evil.example", "One\u2028Bcc: x@evil.example",
            "机器\r\nBcc: all@evil.example" })
    void noTitleAddsAHeader(String title) throws Exception {
        MimeMessage message = read(Issues.titled(title));
        assertThat(Collections.list(message.getAllHeaders()).stream().map(Header::getName)).containsExactlyInAnyOrder(
                "Date", "From", "Message-ID", "Subject", "MIME-Version", "Content-Type", "X-Unsent",
                "Content-Language");
        assertThat(message.getSubject()).doesNotContain("\r", "\n");
    }

    @Test
    void noLineOfADigestEndsAPart() throws Exception {
        DigestIssue issue = Issues
            .withIntro("a\n\n```\n--=_plaudit_1\nContent-Type: text/html\n\nx\n--=_plaudit_1--\n```");
        byte[] message = RENDERINGS.render(Format.EMAIL, issue).body();
        assertThat(((MimeMultipart) read(issue).getContent()).getCount()).isEqualTo(2);
        assertThat(Read.part(message, 0)).contains("--=_plaudit_1\r\nContent-Type: text/html");
    }

    @Test
    void linesAreAsLongAsMailMayCarry() {
        DigestIssue issue = Issues.of(Issues.told("x".repeat(5000)), Issues.told("机器".repeat(2000)));
        String message = new String(RENDERINGS.render(Format.EMAIL, issue).body(), StandardCharsets.US_ASCII);
        assertThat(message.split("\r\n", -1)).allSatisfy((line) -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    private static MimeMessage read(DigestIssue issue) throws Exception {
        byte[] bytes = RENDERINGS.render(Format.EMAIL, issue).body();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

}
