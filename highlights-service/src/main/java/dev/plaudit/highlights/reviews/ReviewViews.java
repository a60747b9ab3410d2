package dev.plaudit.highlights.reviews;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Step;
import dev.plaudit.highlights.achievements.SubmissionViews;
import dev.plaudit.highlights.reviews.ReviewView.HeldView;
import dev.plaudit.highlights.reviews.ReviewView.TrailStep;

/**
 * Shows submissions to those who decide about them.
 */
@Component
class ReviewViews {

    private static final int MOST_STEPS = 20;

    private final SubmissionViews views;

    private final Scopes scopes;

    ReviewViews(SubmissionViews views, Scopes scopes) {
        this.views = views;
        this.scopes = scopes;
    }

    ReviewView of(Achievement achievement) {
        List<Step> trail = achievement.trail();
        List<Step> last = trail.subList(Math.max(0, trail.size() - MOST_STEPS), trail.size());
        return new ReviewView(this.scopes.of(achievement.content()), HeldView.of(achievement.held()),
                last.stream().map(TrailStep::of).toList(), this.views.of(achievement));
    }

    /**
     * As somebody in whose scope it is sees what they have a part in: no more than who
     * reported it.
     */
    ReviewView ofOwn(Achievement achievement) {
        return new ReviewView(this.scopes.of(achievement.content()), null, List.of(), this.views.of(achievement));
    }

}
