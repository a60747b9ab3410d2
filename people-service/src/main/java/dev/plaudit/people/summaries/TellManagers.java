package dev.plaudit.people.summaries;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.notifications.AllPreferences;
import dev.plaudit.people.notifications.News;
import dev.plaudit.people.notifications.Notify;
import dev.plaudit.platform.notices.NoticeType;

/**
 * Tells each manager once a day what waits in their scopes, if anything does and they
 * want to know.
 */
@Component
class TellManagers {

    private static final Logger logger = LoggerFactory.getLogger(TellManagers.class);

    private final Accounts accounts;

    private final AllPreferences preferences;

    private final Backlogs backlogs;

    private final Notify notify;

    private final SummaryDays days;

    private final SummarySettings settings;

    private final Clock clock;

    TellManagers(Accounts accounts, AllPreferences preferences, Backlogs backlogs, Notify notify, SummaryDays days,
            SummarySettings settings, Clock clock) {
        this.accounts = accounts;
        this.preferences = preferences;
        this.backlogs = backlogs;
        this.notify = notify;
        this.days = days;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tells them, if the time of day has come and nobody has done it. What cannot be
     * asked now is asked later on the same day.
     */
    void tellIfDue() {
        Instant now = this.clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean early = LocalTime.ofInstant(now, ZoneOffset.UTC).isBefore(this.settings.summaryAt());
        if (early || !this.backlogs.canBeAsked() || !this.days.take(today, now)) {
            return;
        }
        try {
            this.accounts.managers().forEach((manager) -> tell(manager, today, now));
            this.days.done(today);
            this.days.forgetBefore(today);
        }
        catch (RestClientException ex) {
            logger.warn("What waits for managers is not known now, and asked again later: {}", ex.getMessage());
            this.days.leave(today, now.plus(this.settings.summaryRetry()));
        }
    }

    private void tell(Account manager, LocalDate today, Instant now) {
        String id = "summary/" + today;
        if (!this.preferences.of(manager.id()).wantsMail(NoticeType.DAILY_SUMMARY)
                || this.notify.wasTold(id, manager.id())) {
            return;
        }
        Optional<News.Backlog> waiting = this.backlogs.in(manager.scopes());
        waiting.ifPresent((backlog) -> this.notify.tell(
                new News(id, NoticeType.DAILY_SUMMARY, now, "reviews/" + today, "", null, null, null, backlog),
                List.of(manager.id()), List.of()));
    }

}
