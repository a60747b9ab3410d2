package dev.plaudit.highlights.conversations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.access.TokenCommunity;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.reviews.Reviewers;
import dev.plaudit.platform.audit.AuditEntry;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Lets the two sides of a submission speak: who reported it, and those who decide about
 * it, who may also speak among themselves. Who has a part in a submission is never on the
 * second side.
 */
@Component
class Converse {

    private final Achievements achievements;

    private final Conversations conversations;

    private final Reviewers reviewers;

    private final Clock clock;

    Converse(Achievements achievements, Conversations conversations, Reviewers reviewers, Clock clock) {
        this.achievements = achievements;
        this.conversations = conversations;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    /**
     * What is said about a submission, as far as it is for the caller.
     * @throws NotFoundException if there is no submission that they have to do with
     */
    ConversationView read(Caller caller, String id) {
        Achievement submission = this.achievements.find(id).orElse(null);
        boolean own = isReportedBy(submission, caller);
        Member member = caller
            .require(own ? HighlightsOperation.READ_OWN_ACHIEVEMENTS : HighlightsOperation.REVIEW_SUBMISSIONS);
        Side side = side(member, submission, own);
        return new ConversationView(this.conversations.find(id)
            .comments()
            .stream()
            .filter((comment) -> side.hears(comment.audience()))
            .map((comment) -> CommentView.of(comment, member.accountId()))
            .toList());
    }

    /**
     * Says something.
     * @throws ForbiddenException if who reported it says something to those who decide
     * alone
     */
    CommentView say(Caller caller, String id, CommentBody body) {
        Achievement submission = this.achievements.find(id).orElse(null);
        boolean own = isReportedBy(submission, caller);
        Member member = caller.require(operation(own));
        Side side = side(member, submission, own);
        body.check(Objects.requireNonNull(submission));
        Audience audience = Objects.requireNonNull(body.audience());
        if (!side.hears(audience)) {
            throw new ForbiddenException("Only those who decide speak among themselves");
        }
        Instant now = this.clock.instant();
        Comment comment = new Comment(KeyedRequest.newId("comment"), audience, side, member.accountId(), member.name(),
                body.pointer(), body.text(), now);
        this.conversations.change(id,
                (conversation) -> conversation.saying(comment, CommentNotice.of(submission, conversation, comment)));
        // As an earlier attempt of this request has said it, when one has.
        Comment said = this.conversations.find(id).comment(comment.id()).orElse(comment);
        return CommentView.of(said, member.accountId());
    }

    /**
     * Deletes what the caller said, or as an admin what anybody said about a submission
     * of others.
     */
    void delete(Caller caller, String id, String commentId) {
        Achievement submission = this.achievements.find(id).orElse(null);
        boolean own = isReportedBy(submission, caller);
        Operation operation = operation(own);
        Member member = caller.require(operation);
        Side side = side(member, submission, own);
        Comment comment = this.conversations.find(id)
            .comment(commentId)
            .filter((said) -> side.hears(said.audience()))
            .orElseThrow(NotFoundException::new);
        boolean moderates = side == Side.MANAGER && member.is(Role.ADMIN);
        if (!comment.accountId().equals(member.accountId()) && !moderates) {
            throw new ForbiddenException("Only who wrote a comment may delete it");
        }
        Instant now = this.clock.instant();
        AuditEntry entry = AuditEntry.of(id + ".comment." + commentId + ".deleted", member, operation,
                "achievements/" + id, "delete a comment of " + comment.name());
        this.conversations.change(id,
                (conversation) -> conversation.comment(commentId)
                    .filter((said) -> !said.isDeleted())
                    .map((said) -> conversation.without(said, List.of(Outgoing.of(entry, now))))
                    .orElse(conversation));
    }

    private static Operation operation(boolean own) {
        return own ? HighlightsOperation.REPORT_ACHIEVEMENTS : HighlightsOperation.REVIEW_SUBMISSIONS;
    }

    private static boolean isReportedBy(@Nullable Achievement submission, Caller caller) {
        return submission != null && caller instanceof Member member && submission.isReportedBy(member.accountId());
    }

    private Side side(Member member, @Nullable Achievement submission, boolean own) {
        return Optional.ofNullable(submission)
            .filter(Achievement::wasSubmitted)
            .filter((about) -> own ? TokenCommunity.reaches(member, about.content().communityIds())
                    : this.reviewers.mayDecide(member, about))
            .map((about) -> own ? Side.SUBMITTER : Side.MANAGER)
            .orElseThrow(NotFoundException::new);
    }

}
