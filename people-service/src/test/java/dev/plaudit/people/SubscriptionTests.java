package dev.plaudit.people;

import java.time.Duration;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.MailServer.Mail;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for digests by e-mail, from asking to the end.
 */
@WithMail
class SubscriptionTests {

    private final Gateway gateway;

    private final Subscribing subscribing;

    SubscriptionTests(@LocalServerPort int port) {
        this.gateway = new Gateway(new Api(port));
        this.subscribing = new Subscribing(this.gateway);
    }

    @Test
    void nothingIsSentBeforeTheOwnerOfTheAddressConfirms() {
        String address = Subscribing.newAddress();
        this.subscribing.ask(address, null, null);
        Mail asked = MailServer.awaitOne(address);
        assertThat(asked.subject()).isEqualTo("Please confirm: digests of all programs by e-mail");
        this.subscribing.publish(Subscribing.digest(null, "Too early"));
        awaitAllSent();
        assertThat(MailServer.to(address)).hasSize(1);
        assertThat(this.subscribing.tell("confirmation-checks", asked.confirmToken()).getStatusCode())
            .isEqualTo(HttpStatus.OK);
        this.subscribing.publish(Subscribing.digest(null, "Only looked at"));
        awaitAllSent();
        assertThat(MailServer.to(address)).hasSize(1);
        this.subscribing.confirm(asked);
        // Twice, as impatient people do.
        this.subscribing.confirm(asked);
        this.subscribing.publish(Subscribing.digest(null, "In time"));
        await().until(() -> MailServer.to(address).size() == 2);
        assertThat(MailServer.to(address).get(1).subject()).isEqualTo("In time");
    }

    @Test
    void aDigestHasBothPartsAndTheHeadersOfAList() {
        String address = this.subscribing.subscriber("TFUG", null);
        PublishedDigest digest = Subscribing.digest("TFUG", "机器学习 & <b>Q3</b>\r\nBcc: victim@mail.example");
        this.subscribing.publish(digest);
        Mail mail = awaitSecond(address);
        assertThat(mail.subject()).isEqualTo("机器学习 & <b>Q3</b> Bcc: victim@mail.example");
        assertThat(mail.header("Bcc")).isEqualTo("null");
        assertThat(mail.header("From")).isEqualTo("Plaudit <plaudit@plaudit.example>");
        assertThat(mail.header("Message-ID")).matches("<[0-9a-f]{32}@plaudit\\.example>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id")).isEqualTo("<tfug.digests.plaudit.example>");
        assertThat(mail.header("List-Unsubscribe"))
            .matches("<https://plaudit\\.example/subscriptions/end/[A-Za-z0-9_-]{43,120}>");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.text()).startsWith("机器学习 & <b>Q3</b>").contains("All of it.", mail.unsubscribeToken());
        Document html = Jsoup.parse(mail.html());
        assertThat(html.select("h1").text()).isEqualTo("The page");
        assertThat(html.select("a").eachAttr("href"))
            .containsExactly("https://plaudit.example/subscriptions/end/" + mail.unsubscribeToken());
        assertThat(html.select("script,img,link")).isEmpty();
    }

    @Test
    void theAnswerTellsNobodyWhatIsKnownOfAnAddress() {
        String known = this.subscribing.subscriber("GDE", null);
        String refusing = Subscribing.newAddress();
        this.subscribing.ask(refusing, null, null);
        this.subscribing.never(MailServer.awaitOne(refusing).unsubscribeToken());
        ResponseEntity<byte[]> toUnknown = this.subscribing
            .ask(Subscribing.wish(Subscribing.newAddress(), "GDE", null));
        for (String address : List.of(known, refusing)) {
            ResponseEntity<byte[]> answer = this.subscribing.ask(Subscribing.wish(address, "GDE", null));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
            assertThat(answer.getBody()).isEqualTo(toUnknown.getBody());
        }
        awaitAllSent();
        assertThat(MailServer.to(known)).hasSize(1);
        assertThat(MailServer.to(refusing)).hasSize(1);
    }

    @Test
    void anAddressIsAskedOnceAnHourHoweverManyAsk() throws Exception {
        String address = Subscribing.newAddress();
        AtOnce.run(10, (at) -> this.subscribing.ask(Subscribing
            .wish((at % 2 == 0) ? address : address.replace("reader", "READER"), (at % 3 == 0) ? "GDE" : null, null)));
        awaitAllSent();
        // The letter has left by now, so another one would be another one.
        this.subscribing.ask(address, "TFUG", "zh");
        awaitAllSent();
        assertThat(MailServer.to(address).size() + MailServer.to(address.replace("reader", "READER")).size())
            .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "@mail.example", "a@", "a b@mail.example", "Ann <a@mail.example>",
            "<a@mail.example>", "a@mail.example, b@mail.example", "a@mail.example\r\nBcc: b@mail.example",
            "a@mail.example\n", "\"a b\"@mail.example", "ü@mail.example", "a@mäil.example", "a@localhost",
            "a@[127.0.0.1]", "a@127.0.0.1", "a@mail..example", "a@-mail.example", "a..b@mail.example",
            "a@mail.example;b@mail.example", "a%0d%0aBcc:b@mail.example", "a@b@mail.example" })
    void whatIsNoPlainAddressIsRefused(String address) {
        assertRefused(Subscribing.wish(address, null, null), "/email");
    }

    @Test
    void longAddressesAreRefused() {
        String domain = "d.".repeat(100) + "example";
        assertRefused(Subscribing.wish("a".repeat(65) + "@mail.example", null, null), "/email");
        assertRefused(Subscribing.wish("a".repeat(60) + "@" + domain, null, null), "/email");
    }

    @Test
    void unknownProgramsLanguagesAndFieldsAreRefused() {
        assertRefused(Subscribing.wish("a@mail.example", "none", null), "/program");
        assertRefused(Subscribing.wish("a@mail.example", null, "not a language"), "/language");
        assertThat(this.subscribing.ask("{\"email\":\"a@mail.example\",\"x\":1}").getStatusCode())
            .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(this.subscribing.ask("{}").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void eachGetsWhatTheyAskedForOnceAndInTheirLanguage() {
        String chinese = this.subscribing.subscriber(null, "zh");
        String any = this.subscribing.subscriber(null, null);
        String gde = this.subscribing.subscriber("GDE", null);
        PublishedDigest taiwanese = Subscribing.digest("TFUG", "zh-TW", "family-" + chinese, 1, "台灣");
        this.subscribing.publish(taiwanese);
        this.subscribing.publish(taiwanese);
        awaitSecond(chinese);
        awaitSecond(any);
        this.subscribing.publish(Subscribing.digest("TFUG", "en", taiwanese.family(), 1, "A translation"));
        this.subscribing.publish(Subscribing.digest("GDE", "en", null, 2, "An amendment"));
        this.subscribing.publish(Subscribing.digest("GDE", "en", null, 1, "Of experts"));
        awaitSecond(gde);
        awaitAllSent();
        assertThat(subjects(chinese)).containsExactly("台灣");
        assertThat(MailServer.to(chinese).get(0).subject()).isEqualTo("请确认：通过邮件接收所有项目的摘要");
        assertThat(MailServer.to(chinese).get(1).text()).contains("退订");
        assertThat(subjects(any)).containsExactly("台灣", "Of experts");
        assertThat(subjects(gde)).containsExactly("Of experts");
    }

    @Test
    void theLinkOfALetterEndsWhatItCameByAndTheAddressIsGone() {
        String address = this.subscribing.subscriber("GDE", null);
        long before = count("GDE");
        this.subscribing.publish(Subscribing.digest("GDE", "First"));
        String token = awaitSecond(address).unsubscribeToken();
        JsonNode asked = Api.json(this.subscribing.tell("end-checks", token));
        assertThat(asked.get("program").asString()).isEqualTo("Google Developer Experts");
        assertThat(count("GDE")).isEqualTo(before);
        assertThat(this.subscribing.tell("ends", token).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(this.subscribing.tell("ends", token).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(count("GDE")).isEqualTo(before - 1);
        // The old letter does not subscribe anew.
        assertThat(this.subscribing.tell("confirmations", MailServer.to(address).get(0).confirmToken()).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
        this.subscribing.publish(Subscribing.digest("GDE", "Second"));
        awaitAllSent();
        assertThat(subjects(address)).containsExactly("First");
    }

    @Test
    void aTokenThatWasNotMadeHereIsNotThere() {
        String address = this.subscribing.subscriber(null, null);
        Mail mail = MailServer.to(address).get(0);
        for (String token : List.of("", "x", "%%", "a".repeat(500), mail.unsubscribeToken(),
                changed(mail.confirmToken()))) {
            assertThat(this.subscribing.tell("confirmations", token).getStatusCode()).as(token)
                .isEqualTo(HttpStatus.NOT_FOUND);
        }
        for (String token : List.of("", "x", "a".repeat(500), mail.confirmToken(), changed(mail.unsubscribeToken()))) {
            assertThat(this.subscribing.tell("ends", token).getStatusCode()).as(token).isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void digestsComeFromHighlightsServiceOnlyAndWhole() {
        String json = "{\"id\":\"d\",\"slug\":\"s\",\"revision\":1,\"language\":\"en\",\"title\":\"T\",\"text\":\"%s\","
                + "\"html\":\"<p>x</p>\"}";
        assertThat(this.subscribing.post(json.formatted("x"), "events-service").getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.subscribing
            .post(json.formatted("x".repeat(900_000)).replace("\"d\"", "\"large\""), "highlights-service")
            .getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(this.subscribing.post(json.formatted("x".repeat(1 << 20)), "highlights-service").getStatusCode())
            .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(this.subscribing.post(json.formatted(""), "highlights-service").getStatusCode())
            .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void addressesStandInNoLogOfOurs(CapturedOutput output) {
        String address = this.subscribing.subscriber(null, null);
        this.subscribing.publish(Subscribing.digest(null, "T"));
        String token = awaitSecond(address).unsubscribeToken();
        this.subscribing.ask("{\"email\":\"%s\",\"x\":1}".formatted(address));
        this.subscribing.tell("ends", token);
        assertThat(output.toString().lines().filter((line) -> !line.contains("greenmail")))
            .noneMatch((line) -> line.contains(address) || line.contains(token));
    }

    private void assertRefused(String json, String pointer) {
        ResponseEntity<byte[]> answer = this.subscribing.ask(json);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    /**
     * Somebody new asks, and is written to after all who were due by then.
     */
    private void awaitAllSent() {
        String last = this.subscribing.subscriber(null, null);
        this.subscribing.publish(Subscribing.digest(null, "The last"));
        awaitSecond(last);
    }

    private static Mail awaitSecond(String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> MailServer.to(address).size() >= 2);
        return MailServer.to(address).get(1);
    }

    /**
     * What came after the letter that asked, other tests' digests left out.
     */
    private static List<String> subjects(String address) {
        List<String> others = List.of("The last", "Too early", "Only looked at", "In time", "T");
        return MailServer.to(address)
            .stream()
            .skip(1)
            .map(Mail::subject)
            .filter((subject) -> !others.contains(subject) && !subject.startsWith("机器学习"))
            .toList();
    }

    private long count(String program) {
        JsonNode counts = Api.json(this.gateway.get(this.gateway.signIn("ada"), Subscribing.PATH + "/count"));
        return counts.get("programs").path(program).asLong();
    }

    private static String changed(String token) {
        int at = token.length() / 2;
        return token.substring(0, at) + ((token.charAt(at) == 'A') ? 'B' : 'A') + token.substring(at + 1);
    }

}
