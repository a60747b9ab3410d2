package dev.plaudit.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

import dev.plaudit.people.MailServer.Mail;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for e-mails as they arrive.
 */
@WithMail
class LetterTests {

    private final Gateway gateway;

    private final Notices notices;

    private final int managementPort;

    LetterTests(@LocalServerPort int port, @Value("${local.management.port}") int managementPort) {
        this.gateway = new Gateway(new Api(port));
        this.notices = new Notices(this.gateway);
        this.managementPort = managementPort;
    }

    @Test
    void anEmailHasBothPartsAndTheHeadersOfAutomaticMail() {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.about(NoticeType.CHANGES_REQUESTED, nia, "Tensors over lunch",
                "Please add a link.\nAnd a date."));
        Mail mail = MailServer.awaitOne(Notices.address(nia));
        String id = this.notices.inbox(nia, "").get(0).get("id").asString();
        assertThat(mail.subject()).isEqualTo("Changes to “Tensors over lunch” are wanted");
        assertThat(mail.to().getPersonal()).isEqualTo(nia.name());
        assertThat(mail.header("From")).isEqualTo("Plaudit <plaudit@plaudit.example>");
        assertThat(mail.header("Message-ID")).isEqualTo("<%s@plaudit.example>".formatted(id));
        assertThat(mail.header("Date")).isNotBlank();
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id")).isEqualTo("<changes-requested.notifications.plaudit.example>");
        assertThat(mail.header("List-Unsubscribe"))
            .matches("<https://plaudit\\.example/unsubscribe/u1[A-Za-z0-9_-]{60,200}>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.text()).contains("Changes to “Tensors over lunch” are wanted",
                "> Please add a link.\r\n> And a", "https://plaudit.example/submissions/a1",
                "https://plaudit.example/me", mail.unsubscribeToken());
        Document html = Jsoup.parse(mail.html());
        assertThat(html.select("h1").text()).isEqualTo(mail.subject());
        assertThat(quote(html).replace("\r", "")).isEqualTo("Please add a link.\nAnd a date.");
        assertThat(html.select("a").eachAttr("href")).containsExactly("https://plaudit.example/submissions/a1",
                "https://plaudit.example/unsubscribe/" + mail.unsubscribeToken());
        assertThat(html.select("script,img,link,iframe,style")).isEmpty();
        assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(html.select("html").attr("lang")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "Line\r\nBcc: victim@mail.example\r\n\r\n<b>Body",
            "שלום \u200f(עולם) and “quotes” & 'apostrophes'", "机器学习：第三季度", "\"> <img src=x onerror=alert(1)>",
            "{0} {1,number} '{'", "=?UTF-8?Q?Subject?=", "Émojis 🎉 zero\u200dwidth" })
    void hostileAndForeignTitlesArriveAsTheTextTheyAre(String title) {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.about(NoticeType.SUBMISSION_APPROVED, nia, title, title));
        Mail mail = MailServer.awaitOne(Notices.address(nia));
        String line = "“%s” was approved".formatted(title.replace("\r\n\r\n", " ").replace("\r\n", " "));
        assertThat(mail.subject()).isEqualTo(line);
        assertThat(mail.header("Bcc")).isEqualTo("null");
        Document html = Jsoup.parse(mail.html());
        assertThat(html.title()).isEqualTo(line);
        assertThat(html.select("h1").text()).isEqualTo(line);
        assertThat(quote(html).replace("\r", "")).isEqualTo(title.replace("\r", ""));
        assertThat(html.select("script,img,b")).isEmpty();
        assertThat(mail.text().replace("\r", "")).startsWith(line)
            .contains("> " + title.replace("\r", "").split("\n")[0]);
    }

    @Test
    void aNoticePostedManyTimesAtOnceIsOneEmail() throws Exception {
        Member nia = this.notices.reachable();
        Notice notice = Notices.approved(nia, "Once");
        AtOnce.run(20, (at) -> this.notices.post(notice));
        MailServer.awaitOne(Notices.address(nia));
        // Whatever was due by then has been sent after this one.
        Member bo = this.notices.reachable();
        this.notices.tell(notice);
        this.notices.tell(Notices.approved(bo, "Later"));
        MailServer.awaitOne(Notices.address(bo));
        assertThat(MailServer.to(Notices.address(nia))).hasSize(1);
    }

    @Test
    void anEmailThatIsSentDoesNotMakeAReadersStateStale() {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        var told = this.notices.inbox(nia, "").get(0);
        MailServer.awaitOne(Notices.address(nia));
        assertThat(this.gateway
            .send(nia, HttpMethod.PATCH, Notices.INBOX + "/" + told.get("id").asString(), "{\"read\":true}", "If-Match",
                    told.get("etag").asString())
            .getStatusCode()
            .value()).isEqualTo(200);
    }

    @Test
    void membersGetWhatTheyChooseInTheirLanguage() {
        Member nia = this.notices.reachable();
        this.notices.choose(nia, "zh", true, Map.of("comment", "none"));
        this.notices.tell(Notices.about(NoticeType.COMMENT, nia, "Silent", null));
        this.notices.tell(Notices.approved(nia, "机器学习"));
        Mail mail = MailServer.awaitOne(Notices.address(nia));
        assertThat(mail.subject()).isEqualTo("“机器学习”已获批准");
        assertThat(mail.text()).contains("在 Plaudit 中打开");
        assertThat(Jsoup.parse(mail.html()).select("html").attr("lang")).isEqualTo("zh");
        assertThat(MailServer.to(Notices.address(nia))).hasSize(1);
        // In the inbox they are told of everything.
        assertThat(this.notices.inbox(nia, "")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"emailVerified\":false,\"email\":\"%s@mail.example\"", "\"emailVerified\":true",
            "\"emailVerified\":true,\"email\":\"%s\"",
            "\"emailVerified\":true,\"email\":\"%s@mail.example, x@y.example\"",
            "\"emailVerified\":true,\"email\":\"%s@mail.example\\r\\nBcc: x@y.example\"",
            "\"emailVerified\":true,\"email\":\"ü%s@mail.example\"" })
    void onlyAnAddressThatIsTheirsGetsMail(String email) {
        String subject = "somebody-" + UUID.randomUUID();
        Member nia = Gateway.member(Api.json(this.gateway.visit(Gateway.ISSUER, subject,
                "\"name\":\"%s\",".formatted(subject) + email.formatted(subject))));
        this.notices.tell(Notices.approved(nia, "T"));
        Member bo = this.notices.reachable();
        this.notices.tell(Notices.approved(bo, "Later"));
        MailServer.awaitOne(Notices.address(bo));
        assertThat(MailServer.to(Notices.address(nia))).isEmpty();
        assertThat(MailServer.to("x@y.example")).isEmpty();
        assertThat(this.notices.inbox(nia, "")).hasSize(1);
    }

    @Test
    void longTextIsCutInTheEmailAndWholeInTheInbox() {
        Member nia = this.notices.reachable();
        String text = "文".repeat(10_000);
        this.notices.tell(Notices.about(NoticeType.COMMENT, nia, "T", text));
        Mail mail = MailServer.awaitOne(Notices.address(nia));
        assertThat(mail.text()).contains("文".repeat(2_000) + "…").doesNotContain("文".repeat(2_001));
        assertThat(this.notices.inbox(nia, "").get(0).get("text").asString()).isEqualTo(text);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void addressesStandInNoLogOfOursAndOutcomesAreCounted(CapturedOutput output) {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        MailServer.awaitOne(Notices.address(nia));
        await().atMost(Duration.ofSeconds(20))
            .until(() -> metrics().contains("plaudit_emails_total{application=\"people-service\",outcome=\"sent\"}"));
        assertThat(metrics()).contains("plaudit_notifications_total{application=\"people-service\"");
        assertThat(output.toString().lines().filter((line) -> !line.contains("greenmail")))
            .noneMatch((line) -> line.contains(Notices.address(nia)));
    }

    @Test
    void peopleOfHighlightsHearOfSubmissionsByPerson() {
        Member nia = this.notices.reachable();
        this.notices.tell(new Notice("n-" + UUID.randomUUID(), NoticeType.CREDIT_OFFERED, Instant.now(),
                "achievements/a1", "T", List.of(), List.of(nia.personId()), "Ana Lima", null));
        Mail mail = MailServer.awaitOne(Notices.address(nia));
        assertThat(mail.subject()).isEqualTo("Ana Lima credits you in “T”");
        assertThat(mail.text()).contains("Please say whether you agree.");
    }

    private static String quote(Document html) {
        return Objects.requireNonNull(html.selectFirst("blockquote")).wholeText();
    }

    private String metrics() {
        return String.valueOf(RestClient.create("http://127.0.0.1:" + this.managementPort)
            .get()
            .uri("/actuator/prometheus")
            .retrieve()
            .body(String.class));
    }

}
