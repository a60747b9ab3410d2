package dev.plaudit.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SteppingClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what an inbox keeps, and for how long.
 */
@WithAccounts
@Import(SteppingClock.Setup.class)
@TestPropertySource(properties = { "plaudit.inbox.most=20", "plaudit.inbox.tidying=100ms" })
class InboxBoundsTests {

    private final Gateway gateway;

    private final Notices notices;

    private final SteppingClock clock;

    InboxBoundsTests(@LocalServerPort int port, @Autowired SteppingClock clock) {
        this.gateway = new Gateway(new Api(port), clock);
        this.notices = new Notices(this.gateway);
        this.clock = clock;
    }

    @Test
    void anAccountKeepsItsNewestAndIsNotToldAgainOfWhatWent() {
        Member nia = this.notices.reachable();
        for (int minute = 0; minute < 20; minute++) {
            tell(nia, minute);
        }
        assertThat(total(nia)).isEqualTo(20);
        tell(nia, 20);
        assertThat(total(nia)).isEqualTo(18);
        assertThat(this.notices.inbox(nia, "?limit=1&sort=at").get(0).get("recordTitle").asString())
            .isEqualTo("Minute 3");
        tell(nia, 1);
        assertThat(total(nia)).isEqualTo(18);
    }

    @Test
    void whatWasReadGoesAfterHalfAYearAndWhatWasNotStays() {
        Member nia = this.notices.reachable();
        tell(nia, 1);
        tell(nia, 2);
        JsonNode first = this.notices.inbox(nia, "?sort=at").get(0);
        this.gateway.send(nia, HttpMethod.PATCH, Notices.INBOX + "/" + first.get("id").asString(), "{\"read\":true}",
                "If-Match", "*");
        this.clock.step(Duration.ofDays(179));
        assertThat(total(nia)).isEqualTo(2);
        this.clock.step(Duration.ofDays(2));
        await().atMost(Duration.ofSeconds(20)).until(() -> total(nia) == 1);
        assertThat(this.notices.inbox(nia, "").get(0).get("recordTitle").asString()).isEqualTo("Minute 2");
    }

    private long total(Member member) {
        return this.notices.list(member, "?limit=1").get("total").asLong();
    }

    private void tell(Member member, int minute) {
        Instant at = this.clock.instant().plusSeconds(60L * minute);
        Notice notice = new Notice("minute-" + member.accountId() + minute, NoticeType.COMMENT, at, "achievements/a1",
                "Minute " + minute, List.of(member.accountId()), List.of(), null, null);
        this.notices.tell(notice);
    }

}
