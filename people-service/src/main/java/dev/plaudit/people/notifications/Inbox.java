package dev.plaudit.people.notifications;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What members do with their own notifications.
 */
@Component
class Inbox {

    /**
     * A database commits many writes at once in little more than the time of one.
     */
    private static final int AT_ONCE = 16;

    private final Notifications notifications;

    private final MergePatch mergePatch;

    private final Clock clock;

    Inbox(Notifications notifications, MergePatch mergePatch, Clock clock) {
        this.notifications = notifications;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /**
     * Narrows a list to the caller's own.
     */
    ListRequest list(Caller caller, ListRequest asked) {
        Member member = caller.require(PeopleOperation.READ_NOTIFICATIONS);
        return asked.asking(asked.query().where(Notifications.ACCOUNT, member.accountId()));
    }

    long countUnread(Caller caller) {
        Member member = caller.require(PeopleOperation.READ_NOTIFICATIONS);
        return this.notifications.countUnread(member.accountId());
    }

    /**
     * One of the caller's own.
     * @throws NotFoundException if it is none of theirs
     */
    Notification one(Caller caller, String id) {
        Member member = caller.require(PeopleOperation.READ_NOTIFICATIONS);
        return find(member, id);
    }

    /**
     * Says of one whether it was read.
     * @param caller whose it is
     * @param id which
     * @param seen the state that they have seen
     * @param patch whether it was read
     * @return the state as stored
     * @throws NotFoundException if it is none of theirs
     * @throws StaleVersionException if it was read, or made unread, since
     */
    Notification mark(Caller caller, String id, IfMatch seen, ObjectNode patch) {
        Member member = caller.require(PeopleOperation.CHANGE_NOTIFICATIONS);
        Notification current = find(member, id);
        seen.require(current, current.tag());
        ReadMark wanted = this.mergePatch.apply(new ReadMark(!current.isUnread()), patch);
        boolean read = Boolean.TRUE.equals(wanted.read());
        return this.notifications.change(id, (there) -> {
            // Its e-mail may have been sent since, which is nothing that they see.
            if (!there.tag().equals(current.tag())) {
                throw new StaleVersionException(id);
            }
            return there.read(read, this.clock.instant());
        });
    }

    /**
     * Says that all up to a time were read.
     * @param caller whose they are
     * @param until the time of the newest that they have seen
     * @return how many are still unread
     */
    long markAll(Caller caller, Instant until) {
        Member member = caller.require(PeopleOperation.CHANGE_NOTIFICATIONS);
        List<Notification> seen = this.notifications.unreadOf(member.accountId())
            .stream()
            .filter((notification) -> !notification.news().at().isAfter(until))
            .toList();
        Instant now = this.clock.instant();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            seen.forEach((notification) -> workers.execute(() -> markRead(notification, now)));
        }
        return this.notifications.countUnread(member.accountId());
    }

    private void markRead(Notification notification, Instant now) {
        try {
            this.notifications.change(notification.id(), (there) -> there.read(true, now));
        }
        catch (NotFoundException ex) {
            // Removed meanwhile, so it is no longer unread.
            Thread.onSpinWait();
        }
    }

    private Notification find(Member member, String id) {
        return this.notifications.find(member.accountId(), id).orElseThrow(NotFoundException::new);
    }

}
