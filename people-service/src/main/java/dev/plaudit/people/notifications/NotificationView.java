package dev.plaudit.people.notifications;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.notices.NoticeType;

/**
 * A notification as its account reads it.
 *
 * @param id identifies the notification
 * @param type what it is about
 * @param at when it happened
 * @param title what happened, a sentence in {@code language}
 * @param text what somebody wrote about it, or what can be done now
 * @param link where to go on, a path on this site
 * @param record what it happened to, as kind/id
 * @param recordTitle what that was called then, in whatever language
 * @param actor the name of who did it
 * @param language the language of title and text: en or zh
 * @param read whether they said to have read it
 * @param readAt when they did
 * @param etag what a change names in If-Match
 */
public record NotificationView(String id, NoticeType type, Instant at, String title, @Nullable String text, String link,
        String record, String recordTitle, @Nullable String actor, String language, boolean read,
        @Nullable Instant readAt, String etag) {

    static NotificationView of(Notification notification) {
        News news = notification.news();
        Wording wording = Wording.in(notification.language());
        String written = news.text();
        return new NotificationView(notification.id(), news.type(), news.at(), wording.title(news),
                (written != null) ? written : wording.hint(news), Link.of(news), news.record(), news.title(),
                news.actor(), notification.language(), !notification.isUnread(), notification.readAt(),
                notification.tag());
    }

}
