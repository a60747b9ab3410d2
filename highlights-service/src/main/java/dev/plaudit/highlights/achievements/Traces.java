package dev.plaudit.highlights.achievements;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.access.Erased;
import dev.plaudit.highlights.achievements.Merged.Brought;

/**
 * What achievements hold of an account, and of the persons that were erased with it.
 *
 * @param accountId the account
 * @param personIds all ids of the persons
 */
record Traces(String accountId, Set<String> personIds) {

    /**
     * An achievement without them. Where a name stood, it says that there was somebody;
     * the account's id stays, which leads nowhere any more. Images that the account has
     * put into what nobody may read go.
     */
    Achievement takenOutOf(Achievement achievement) {
        Content content = achievement.isReportedBy(this.accountId) ? withShownImages(achievement)
                : achievement.content();
        Content approved = achievement.approved();
        Content returned = achievement.returned();
        Held held = achievement.held();
        NextAchievement next = new NextAchievement(achievement).submittedBy(without(achievement.submittedBy()))
            .content(without(content))
            .approved((approved != null) ? without(approved) : null)
            .returned((returned != null) ? without(returned) : null)
            .reviews(achievement.reviews().stream().map(this::without).toList())
            .consents(achievement.consents()
                .stream()
                .filter((consent) -> !this.personIds.contains(consent.personId()))
                .toList())
            .merged(achievement.merged().stream().map(this::without).toList());
        if (held != null) {
            next.held(new Held(held.id(), without(held.review()), held.releaseAt()));
        }
        return next.made();
    }

    private static Content withShownImages(Achievement achievement) {
        Set<Image> shown = new HashSet<>();
        achievement.publicContent().ifPresent((content) -> shown.addAll(content.images()));
        Content content = achievement.content();
        return content.illustratedBy(
                content.images().stream().filter((image) -> image.sent().isEmpty() || shown.contains(image)).toList());
    }

    private Content without(Content content) {
        return content.with(content.credits().stream().map(this::without).toList(), content.links());
    }

    private Credit without(Credit credit) {
        return isErased(credit) ? new Credit(null, null, Erased.NAME, credit.role()) : credit;
    }

    private boolean isErased(Credit credit) {
        return credit.personId() != null && this.personIds.contains(credit.personId());
    }

    private Merged without(Merged merged) {
        List<Brought> credits = merged.credits()
            .stream()
            .map((brought) -> isErased(brought.credit()) ? new Brought(without(brought.credit()), null) : brought)
            .toList();
        return new Merged(merged.id(), merged.wasPublic(), credits, merged.links());
    }

    private Review without(Review review) {
        return review.accountId().equals(this.accountId) ? review.named(Erased.NAME) : review;
    }

    private @Nullable Submitter without(@Nullable Submitter submitter) {
        if (submitter == null) {
            return null;
        }
        String person = this.personIds.contains(submitter.personId()) ? "" : submitter.personId();
        String name = submitter.accountId().equals(this.accountId) ? Erased.NAME : submitter.name();
        return new Submitter(submitter.accountId(), person, name);
    }

}
