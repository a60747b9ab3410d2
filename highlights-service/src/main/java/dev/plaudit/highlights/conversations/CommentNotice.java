package dev.plaudit.highlights.conversations;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outgoing;

/**
 * Who hears of a comment: who reported it, of what reviewers write to them; otherwise the
 * reviewers who decided about it or wrote before. Those may no longer be reviewers of it,
 * so they hear that something was written and not what.
 */
final class CommentNotice {

    private CommentNotice() {
    }

    static List<Outgoing> of(Achievement submission, Conversation before, Comment comment) {
        boolean toSubmitter = comment.side() == Side.MANAGER && comment.audience() == Audience.SUBMITTER;
        Set<String> accounts = toSubmitter ? submitter(submission) : reviewers(submission, before);
        accounts.remove(comment.accountId());
        if (accounts.isEmpty()) {
            return List.of();
        }
        return List.of(Outgoing.of(new Notice(before.id() + ".comment." + comment.id(), NoticeType.COMMENT,
                comment.at(), "achievements/" + submission.id(), submission.content().title(), List.copyOf(accounts),
                List.of(), comment.name(), toSubmitter ? comment.text() : null)));
    }

    private static Set<String> submitter(Achievement submission) {
        Submitter submitter = submission.submittedBy();
        return new LinkedHashSet<>((submitter != null) ? List.of(submitter.accountId()) : List.of());
    }

    private static Set<String> reviewers(Achievement submission, Conversation before) {
        Set<String> accounts = new LinkedHashSet<>();
        Stream.concat(submission.reviews().stream(), Stream.ofNullable(submission.held()).map((held) -> held.review()))
            .map(Review::accountId)
            .forEach(accounts::add);
        before.comments()
            .stream()
            .filter((said) -> said.side() == Side.MANAGER)
            .map(Comment::accountId)
            .forEach(accounts::add);
        return accounts;
    }

}
