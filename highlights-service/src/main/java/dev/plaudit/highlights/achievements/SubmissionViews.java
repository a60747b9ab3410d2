package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.SubmissionView.Decided;
import dev.plaudit.highlights.achievements.SubmissionView.ReportedBy;

/**
 * Shows achievements to those who have a part in them or decide about them.
 */
@Component
public class SubmissionViews {

    private final AchievementViews views;

    SubmissionViews(AchievementViews views) {
        this.views = views;
    }

    /**
     * Shows an achievement in its present state.
     * @param achievement any
     * @return with the names of all it refers to
     */
    public SubmissionView of(Achievement achievement) {
        return new SubmissionView(achievement.state(), achievement.version(), achievement.visibility(),
                ReportedBy.of(achievement.submittedBy()), achievement.createdAt(), achievement.submittedAt(),
                achievement.reviews().stream().map(Decided::of).toList(), approved(achievement),
                this.views.of(achievement, achievement.content(), achievement.updatedAt()));
    }

    private @Nullable AchievementView approved(Achievement achievement) {
        Content approved = achievement.approved();
        return (approved != null) ? this.views.of(achievement, approved, achievement.updatedAt()) : null;
    }

}
