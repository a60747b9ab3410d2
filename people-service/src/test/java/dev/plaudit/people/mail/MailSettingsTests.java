package dev.plaudit.people.mail;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.people.mail.SmtpServer.Encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the settings of e-mail.
 */
class MailSettingsTests {

    private static final URI HOME = URI.create("https://plaudit.example");

    @ParameterizedTest
    @CsvSource({ "smtp://mail.example, mail.example, 587, REQUIRED",
            "smtp://mail.example:25/, mail.example, 25, REQUIRED",
            "smtp://mail.example?starttls=optional, mail.example, 587, OPTIONAL",
            "smtps://mail.example, mail.example, 465, AT_ONCE",
            "smtps://mail.example?starttls=required, mail.example, 465, AT_ONCE",
            "smtp://127.0.0.1:27125, 127.0.0.1, 27125, OPTIONAL", "smtp://localhost, localhost, 587, OPTIONAL",
            "smtp://localhost?starttls=required, localhost, 587, REQUIRED",
            "smtp://localhost.evil.example, localhost.evil.example, 587, REQUIRED" })
    void aServerIsReachedAsItsAddressSaysAndInTheClearOnlyOnThisMachine(String url, String host, int port,
            Encryption encryption) {
        assertThat(SmtpServer.of(url)).isEqualTo(new SmtpServer(host, port, encryption, null, null));
    }

    @Test
    void namesAndPasswordsAreDecodedAndStandInNoText() {
        SmtpServer server = SmtpServer.of("smtp://nia%40mail.example:p%3Ass%2Fw@mail.example");
        assertThat(server.user()).isEqualTo("nia@mail.example");
        assertThat(server.password()).isEqualTo("p:ss/w");
        assertThat(server.toString()).doesNotContain("p:ss/w", "nia");
        assertThat(server.sender("plaudit.example").getJavaMailProperties()).containsEntry("mail.smtp.auth", "true")
            .containsEntry("mail.smtp.starttls.required", "true")
            .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
            .containsKeys("mail.smtp.timeout", "mail.smtp.connectiontimeout", "mail.smtp.writetimeout");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mail.example", "http://mail.example", "smtp:mail.example", "smtp://", "smtp://u:secret@",
            "smtp://mail.example/path", "smtp://mail.example?tls=no", "smtp://mail.example#x",
            "smtp://u:sec ret@mail.example", "smtp://u:secret@mail example" })
    void whatIsNoServerIsRefusedWithoutQuotingIt(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> SmtpServer.of(url))
            .withMessageContaining("PLAUDIT_SMTP_URL")
            .withMessageNotContainingAny("secret", "sec ret")
            .withNoCause();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "''|Plaudit <plaudit@plaudit.example>", "noreply@mail.example|noreply@mail.example",
                    "Our Program <noreply@mail.example>|Our Program <noreply@mail.example>",
                    "计划 <noreply@mail.example>|=?UTF-8?B?6K6h5YiS?= <noreply@mail.example>" })
    void theSenderIsWhoTheSettingNames(String setting, String sender) {
        assertThat(new MailSettings("", setting, HOME).sender()).hasToString(sender);
    }

    @ParameterizedTest
    @ValueSource(strings = { "nobody", "a@b.example, c@d.example", "x <>", "a@b.example\nBcc: c@d.example" })
    void aSenderThatIsNoAddressIsRefused(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailSettings("", setting, HOME).sender())
            .withMessageContaining("PLAUDIT_MAIL_FROM");
    }

    @Test
    void withoutAServerThereIsNone() {
        assertThat(new MailSettings(null, null, HOME).server()).isEmpty();
        assertThat(new MailSettings(" ", null, HOME).server()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "nia@mail.example, true", "nia+tag@mail.example, true", "nia, false", "'', false",
            "ni\u0001a@mail.example, false", "'Nia <nia@mail.example>', false", "'a@b.example,c@d.example', false",
            "nía@mail.example, false", "' nia@mail.example', false" })
    void whatIsTakenAsAnAddressIsOne(String address, boolean taken) {
        assertThat(Post.takes(address)).isEqualTo(taken);
    }

}
