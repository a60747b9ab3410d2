package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;

/**
 * Keeps digests and the achievements that they tell of in step: an achievement knows the
 * published digests that tell of it, and a digest which of them are not approved any
 * more. Whatever is written first, publication or decision, and wherever a process ends
 * in between, it comes to the same, since each looks at the other after it is stored.
 */
@Component
class TellAchievements {

    /**
     * The topic of what a publication has yet to bring about.
     */
    static final String TOLD = "told";

    private final Digests digests;

    private final Achievements achievements;

    private final Clock clock;

    TellAchievements(Digests digests, Achievements achievements, Clock clock) {
        this.digests = digests;
        this.achievements = achievements;
        this.clock = clock;
        digests.outbox().here(TOLD, (message) -> tell(String.valueOf(message.about())));
        achievements.outbox().here(Achievement.SHOWN, (message) -> mark(String.valueOf(message.about())));
    }

    /**
     * Tells achievements whether a digest tells of them now.
     */
    void tell(String digestId) {
        List<String> told = this.digests.find(digestId)
            .stream()
            .flatMap(Digest::shown)
            .flatMap(DigestIssue::items)
            .map(DigestIssue.Item::achievementId)
            .toList();
        this.achievements.toldIn(digestId, told);
        this.achievements.findAll(told)
            .values()
            .stream()
            .filter((achievement) -> !achievement.isPublic())
            .forEach((achievement) -> mark(achievement.id()));
    }

    private void mark(String achievementId) {
        boolean isPublic;
        do {
            Achievement achievement = this.achievements.find(achievementId).orElseThrow();
            isPublic = achievement.isPublic();
            achievement.digestIds().forEach((digestId) -> mark(digestId, achievement));
        }
        // Of two who mark at once, the one that has seen the older state may come last.
        while (isPublic != this.achievements.find(achievementId).orElseThrow().isPublic());
    }

    private void mark(String digestId, Achievement achievement) {
        this.digests.alter(digestId, (digest) -> achievement.isPublic() ? digest.reinstated(achievement.id())
                : digest.retracted(achievement.id(), this.clock.instant()));
    }

}
