package dev.plaudit.highlights.achievements;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.SubmissionView.Decided;
import dev.plaudit.highlights.achievements.SubmissionView.ReportedBy;
import dev.plaudit.platform.references.Parties;

/**
 * Shows achievements to those who have a part in them or decide about them.
 */
@Component
public class SubmissionViews {

    private final AchievementViews views;

    private final Parties parties;

    SubmissionViews(AchievementViews views, Parties parties) {
        this.views = views;
        this.parties = parties;
    }

    /**
     * Shows an achievement in its present state.
     * @param achievement any
     * @return with the names of all it refers to
     */
    public SubmissionView of(Achievement achievement) {
        return new SubmissionView(achievement.state(), achievement.version(), achievement.visibility(),
                ReportedBy.of(achievement.submittedBy()), achievement.createdAt(), achievement.submittedAt(),
                achievement.reviews().stream().map(Decided::of).toList(), approved(achievement), returned(achievement),
                achievement.duplicateOf().orElse(null), consents(achievement), achievement.deliveryOf(),
                this.views.of(achievement, achievement.content(), achievement.updatedAt()));
    }

    private @Nullable AchievementView returned(Achievement achievement) {
        Content returned = achievement.returned();
        return (returned != null) ? this.views.of(achievement, returned, achievement.updatedAt()) : null;
    }

    private @Nullable AchievementView approved(Achievement achievement) {
        Content approved = achievement.approved();
        Consents consents = new Consents(achievement.consents(), this.parties::currentId);
        return (approved != null) ? this.views.of(achievement, consents.shown(approved), achievement.updatedAt())
                : null;
    }

    /**
     * With the ids that credits are shown with.
     */
    private List<Consent> consents(Achievement achievement) {
        return achievement.consents()
            .stream()
            .map((said) -> new Consent(this.parties.currentId(said.personId()), said.state(), said.at()))
            .toList();
    }

}
