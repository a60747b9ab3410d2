package dev.plaudit.people.notifications;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;

/**
 * What happened, as it is told to one or more accounts.
 *
 * @param id stable, so that the same is told once
 * @param type what it is about
 * @param at when it happened, in milliseconds
 * @param record what it happened to, as kind/id
 * @param title what that is called
 * @param actor the name of who did it, or null for nobody
 * @param text what they wrote about it, or null
 * @param outcome how it ended, where there is more than one way: a word
 * @param backlog what waits, in a summary
 */
public record News(String id, NoticeType type, Instant at, String record, String title, @Nullable String actor,
        @Nullable String text, @Nullable String outcome, @Nullable Backlog backlog) {

    public News {
        // In the precision of MongoDB.
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * From another service.
     * @param notice what it says
     * @return the same
     */
    static News of(Notice notice) {
        return new News(notice.id(), notice.type(), notice.at(), notice.record(), notice.title(), notice.actor(),
                notice.text(), null, null);
    }

    /**
     * The kind of what it happened to.
     * @return such as {@code achievements}
     */
    String kind() {
        return this.record.substring(0, this.record.indexOf('/'));
    }

    /**
     * Which of that kind it happened to.
     * @return an id
     */
    String recordId() {
        return this.record.substring(this.record.indexOf('/') + 1);
    }

    /**
     * What waits for a decision.
     *
     * @param waiting how many
     * @param oldest since when the oldest waits
     */
    public record Backlog(Long waiting, Instant oldest) {

        public Backlog {
            oldest = oldest.truncatedTo(ChronoUnit.MILLIS);
        }

    }

}
