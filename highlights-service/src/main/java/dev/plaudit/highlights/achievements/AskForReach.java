package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticePost;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outgoing;

/**
 * Asks who reported an achievement for the numbers that were not known when it was
 * approved, {@link Reach#FOLLOW_UP} later, unless they are by then. What was approved
 * again meanwhile is asked for later, and once.
 */
@Component
class AskForReach {

    private final Achievements achievements;

    private final NoticePost notices;

    private final Clock clock;

    AskForReach(Achievements achievements, NoticePost notices, Clock clock) {
        this.achievements = achievements;
        this.notices = notices;
        this.clock = clock;
        achievements.outbox().elsewhere(Achievement.REACH, this::ask);
    }

    private void ask(Outgoing reminder) {
        Optional<Achievement> wanting = this.achievements.find(Objects.requireNonNull(reminder.about()))
            .filter((achievement) -> achievement.state() == State.APPROVED && achievement.content().hasUnknownReach())
            .filter((achievement) -> achievement.isLastReminder(reminder));
        wanting.ifPresent((achievement) -> Optional.ofNullable(achievement.submittedBy())
            .ifPresent((submitter) -> this.notices.send(new Notice(reminder.id(), NoticeType.REACH_WANTED,
                    this.clock.instant(), "achievements/" + achievement.id(), achievement.content().title(),
                    List.of(submitter.accountId()), List.of(), null, null))));
    }

}
