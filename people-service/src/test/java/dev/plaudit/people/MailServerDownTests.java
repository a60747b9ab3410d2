package dev.plaudit.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.util.TestSocketUtils;

import dev.plaudit.people.MailServer.Mail;
import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what becomes of e-mails while the mail server is away, and where several
 * instances send them.
 */
@ExtendWith(OutputCaptureExtension.class)
class MailServerDownTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ADMINS = "plaudit.admins=" + Gateway.ISSUER + "|ada";

    private final Installation installation = new Installation(PeopleApplication.class);

    private final int port = TestSocketUtils.findAvailableTcpPort();

    @Test
    void whatCouldNotBeSentIsSentOnceTheServerIsBack(CapturedOutput output) {
        try (ConfigurableApplicationContext running = start("plaudit.emails.retry=200ms")) {
            Notices notices = notices(running);
            Member nia = notices.reachable();
            notices.tell(Notices.approved(nia, "Late"));
            await().atMost(PATIENCE).until(() -> output.getOut().contains("is tried again"));
            assertThat(output.getOut()).doesNotContain(Notices.address(nia)).contains("ConnectException");
            GreenMail server = server();
            try {
                await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == 1);
            }
            finally {
                server.stop();
            }
        }
    }

    @Test
    void anEmailIsGivenUpInTheEndAndTheNotificationStays(CapturedOutput output) {
        try (ConfigurableApplicationContext running = start("plaudit.emails.retry=1ms", "plaudit.emails.attempts=3",
                ADMINS)) {
            Notices notices = notices(running);
            Member nia = notices.reachable();
            notices.tell(Notices.approved(nia, "Lost"));
            await().atMost(PATIENCE).until(() -> output.getOut().contains("was given up after 3 tries"));
            assertThat(output.getOut()).doesNotContain(Notices.address(nia));
            assertThat(notices.inbox(nia, "")).hasSize(1);
            Gateway gateway = notices.gateway();
            String outboxes = "/api/v1/outboxes/people-service";
            Member ada = gateway.signIn("ada");
            await().atMost(PATIENCE).untilAsserted(() -> {
                JsonNode items = Api.json(gateway.get(ada, outboxes)).get("items");
                assertThat(items).hasSize(1);
                assertThat(items.at("/0/queue").asString()).isEqualTo("notifications");
                assertThat(items.at("/0/givenUp").asLong()).isEqualTo(1);
                assertThat(items.toString()).doesNotContain(Notices.address(nia), "Lost");
            });
            assertThat(gateway.get(nia, outboxes).getStatusCode().value()).isEqualTo(403);
        }
    }

    @Test
    void whatWasDueWhenTheServiceEndedIsSentByTheNext() {
        Member nia;
        try (ConfigurableApplicationContext running = start("plaudit.emails.interval=1h")) {
            Notices notices = notices(running);
            nia = notices.reachable();
            notices.tell(Notices.approved(nia, "Kept"));
        }
        GreenMail server = server();
        try (ConfigurableApplicationContext running = start()) {
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == 1);
            assertThat(notices(running).inbox(nia, "")).hasSize(1);
        }
        finally {
            server.stop();
        }
    }

    @Test
    void ofTwoInstancesOneSends() {
        GreenMail server = server();
        try (ConfigurableApplicationContext first = start(); ConfigurableApplicationContext second = start()) {
            Notices here = notices(first);
            Notices there = notices(second);
            List<Member> members = Stream.generate(here::reachable).limit(20).toList();
            members.forEach((member) -> {
                var notice = Notices.approved(member, "For one");
                here.tell(notice);
                there.tell(notice);
            });
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length >= 20);
            // Another one goes after all that were due.
            Member last = there.reachable();
            there.tell(Notices.approved(last, "Last"));
            await().atMost(PATIENCE).until(() -> server.getReceivedMessagesForDomain(Notices.address(last)).length > 0);
            assertThat(server.getReceivedMessages()).hasSize(21);
        }
        finally {
            server.stop();
        }
    }

    @Test
    void ofTwoInstancesOneSendsADigest() {
        GreenMail server = server();
        try (ConfigurableApplicationContext first = start(); ConfigurableApplicationContext second = start()) {
            Subscribing here = new Subscribing(new Gateway(Installation.api(first)));
            Subscribing there = new Subscribing(new Gateway(Installation.api(second)));
            List<String> readers = Stream.generate(Subscribing::newAddress).limit(10).toList();
            readers.forEach((reader) -> here.ask(reader, null, null));
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == 10);
            Stream.of(server.getReceivedMessages()).map(Mail::new).forEach(there::confirm);
            PublishedDigest digest = Subscribing.digest(null, "For all");
            here.publish(digest);
            there.publish(digest);
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length >= 20);
            // Another one goes after all that were due.
            there.publish(Subscribing.digest(null, "Last"));
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length >= 30);
            assertThat(Stream.of(server.getReceivedMessages()).map(Mail::new).map(Mail::subject))
                .filteredOn("For all"::equals)
                .hasSize(10);
        }
        finally {
            server.stop();
        }
    }

    @Test
    void withoutAServerThereIsNoEmailToSend() {
        try (ConfigurableApplicationContext running = this.installation.start("plaudit.emails.interval=50ms")) {
            Notices notices = notices(running);
            notices.tell(Notices.approved(notices.reachable(), "Inbox only"));
        }
        GreenMail server = server();
        try (ConfigurableApplicationContext running = start()) {
            Notices notices = notices(running);
            Member nia = notices.reachable();
            notices.tell(Notices.approved(nia, "By mail"));
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length > 0);
            assertThat(server.getReceivedMessagesForDomain(Notices.address(nia))).hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
        }
        finally {
            server.stop();
        }
    }

    @Test
    void whoeverIsDisabledErasedOrWantsNoneByNowGetsNone() {
        Member disabled;
        Member erased;
        Member silent;
        Member kept;
        try (ConfigurableApplicationContext running = start("plaudit.emails.interval=1h", ADMINS)) {
            Notices notices = notices(running);
            Gateway gateway = notices.gateway();
            disabled = notices.reachable();
            erased = notices.reachable();
            silent = notices.reachable();
            kept = notices.reachable();
            Stream.of(disabled, erased, silent, kept).forEach((member) -> notices.tell(Notices.approved(member, "T")));
            Member ada = gateway.signIn("ada");
            assertThat(gateway
                .send(ada, HttpMethod.PUT, "/api/v1/accounts/" + disabled.accountId() + "/disabled",
                        "{\"disabled\":true,\"reason\":\"spam\"}", "If-Match", "*")
                .getStatusCode()).isEqualTo(HttpStatus.OK);
            gateway.sendCurrent(erased, HttpMethod.DELETE, "/api/v1/me", "", "/api/v1/me");
            notices.choose(silent, "en", true, Map.of("submission-approved", "none"));
        }
        GreenMail server = server();
        try (ConfigurableApplicationContext running = start(ADMINS)) {
            Notices notices = notices(running);
            // Another one goes after all that were due.
            Member last = notices.reachable();
            notices.tell(Notices.approved(last, "Last"));
            await().atMost(PATIENCE).until(() -> server.getReceivedMessagesForDomain(Notices.address(last)).length > 0);
            assertThat(server.getReceivedMessagesForDomain(Notices.address(kept))).hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(notices.inbox(silent, "")).hasSize(1);
        }
        finally {
            server.stop();
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(
                List.of("plaudit.smtp-url=smtp://127.0.0.1:" + this.port, "plaudit.catalogue.poll-interval=100ms"));
        all.addAll(List.of(settings));
        if (all.stream().noneMatch((setting) -> setting.startsWith("plaudit.emails.interval"))) {
            all.add("plaudit.emails.interval=50ms");
        }
        return this.installation.start(all.toArray(String[]::new));
    }

    private GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static Notices notices(ConfigurableApplicationContext running) {
        Api api = Installation.api(running);
        return new Notices(new Gateway(api));
    }

}
