package dev.plaudit.people.notifications;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Takes what other services have to tell.
 */
@Component
class TakeNotice {

    private static final int LONGEST_ID = 200;

    private static final int LONGEST_TITLE = 1_000;

    private static final int LONGEST_TEXT = 20_000;

    /**
     * More than have a part in any record.
     */
    private static final int MOST_TOLD = 200;

    private final Notify notify;

    TakeNotice(Notify notify) {
        this.notify = notify;
    }

    /**
     * Takes a notice. The same again, also one of which only a part was done, is done to
     * its end and nothing else.
     * @param caller another service
     * @param notice what it has to tell
     * @throws InvalidContentException if it is none
     */
    void take(Caller caller, Notice notice) {
        caller.requireService("highlights-service", "events-service");
        check(notice);
        this.notify.tell(News.of(notice), notice.accountIds(), notice.personIds());
    }

    private static void check(Notice notice) {
        FieldChecks checks = new FieldChecks();
        needed(checks, "/id", notice.id(), LONGEST_ID);
        checks.needed("/type", notice.type());
        checks.needed("/at", notice.at());
        needed(checks, "/record", notice.record(), LONGEST_ID);
        checks.require("/record", notice.record() == null || notice.record().matches("[a-z-]+/\\S+"),
                "is written as kind/id");
        needed(checks, "/title", notice.title(), LONGEST_TITLE);
        checks.text("/actor", notice.actor(), 0, LONGEST_TITLE);
        checks.text("/text", notice.text(), 0, LONGEST_TEXT);
        ids(checks, "/accountIds", notice.accountIds());
        ids(checks, "/personIds", notice.personIds());
        checks.finish();
    }

    private static void needed(FieldChecks checks, String pointer, @Nullable String text, int most) {
        checks.needed(pointer, text);
        checks.text(pointer, text, 1, most);
    }

    private static void ids(FieldChecks checks, String pointer, List<String> ids) {
        checks.atMost(pointer, ids, MOST_TOLD);
        checks.each(pointer, ids, (id) -> !id.isBlank() && id.length() <= LONGEST_ID, "is no id");
    }

}
