package dev.plaudit.highlights.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.PreconditionRequiredException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.writes.FieldChecks;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Decides about a submission: by a manager in scope, never about their own, on exactly
 * the state that they have seen, and once.
 */
@Component
class DecideSubmission {

    private final Achievements achievements;

    private final ReviewQueue queue;

    private final OwnInterest ownInterest;

    private final Parties parties;

    private final Clock clock;

    DecideSubmission(Achievements achievements, ReviewQueue queue, OwnInterest ownInterest, Parties parties,
            Clock clock) {
        this.achievements = achievements;
        this.queue = queue;
        this.ownInterest = ownInterest;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * Decides about the state that an entity tag names. Any state is none that was seen.
     */
    Achievement decide(Caller caller, String id, IfMatch seen, DecisionBody body) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return decide(member, id, body, (achievement) -> {
            if (seen.tags().contains("*")) {
                throw new PreconditionRequiredException();
            }
            seen.require(achievement);
        });
    }

    /**
     * Decides about the state of a number.
     */
    Achievement decide(Caller caller, String id, long version, DecisionBody body) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return decide(member, id, body, (achievement) -> {
            if (achievement.version() != version) {
                throw new StaleVersionException(id, version);
            }
        });
    }

    private Achievement decide(Member member, String id, DecisionBody body, Consumer<Achievement> requireSeen) {
        Achievement achievement = this.queue.submission(id).orElseThrow(NotFoundException::new);
        if (this.ownInterest.of(member, achievement)) {
            throw new ForbiddenException("Nobody decides about what they submitted or are credited in");
        }
        if (!this.queue.isInScope(member, achievement)) {
            throw new NotFoundException();
        }
        requireSeen.accept(achievement);
        Decision decision = body.checked();
        Instant now = this.clock.instant();
        Achievement decided = achievement.decided(new Review(decision, body.reason(), body.duplicateOf(),
                member.accountId(), member.name(), now, achievement.version()));
        requireOther(member, achievement, body.duplicateOf());
        return this.achievements.replace(
                told(decided.by(member, HighlightsOperation.REVIEW_SUBMISSIONS, decision.word(), body.reason(), now),
                        decision, member.name(), body.reason(), now));
    }

    /**
     * Those it concerns hear of a decision: who submitted it, and of an approval
     * everybody who is credited and did not decline.
     */
    private Achievement told(Achievement decided, Decision decision, String by, @Nullable String reason, Instant now) {
        Submitter submitter = decided.submittedBy();
        List<String> accounts = (submitter != null) ? List.of(submitter.accountId()) : List.of();
        return switch (decision) {
            case APPROVE -> decided.telling(NoticeType.SUBMISSION_APPROVED, accounts,
                    decided.agreeablePersonIds(this.parties::currentId), by, reason, now);
            case REQUEST_CHANGES -> decided.telling(NoticeType.CHANGES_REQUESTED, accounts, List.of(), by, reason, now);
            case REJECT -> decided.telling(NoticeType.SUBMISSION_REJECTED, accounts, List.of(), by, reason, now);
            case DUPLICATE -> decided.telling(NoticeType.SUBMISSION_DUPLICATE, accounts, List.of(), by, reason, now);
        };
    }

    /**
     * The record that stays must be another, and stay; since credit is added to it, it
     * must be one that the manager could decide about.
     */
    private void requireOther(Member member, Achievement achievement, @Nullable String other) {
        if (other != null) {
            Optional<Achievement> kept = this.queue.submission(other)
                .filter((named) -> !other.equals(achievement.id()))
                .filter((named) -> named.isPublic() || named.state() == State.SUBMITTED);
            boolean inScope = kept.filter((named) -> this.queue.isInScope(member, named)).isPresent();
            FieldChecks checks = new FieldChecks();
            checks.require("/duplicateOf", inScope || kept.filter(Achievement::isPublic).isPresent(),
                    "is no other record that is approved or waits");
            checks.finish();
            checks.require("/duplicateOf", inScope, "is for managers of other scopes, since credit is added to it");
            checks.finish();
            if (kept.filter((named) -> this.ownInterest.of(member, named)).isPresent()) {
                throw new ForbiddenException("Nobody adds to what they submitted or are credited in");
            }
        }
    }

}
