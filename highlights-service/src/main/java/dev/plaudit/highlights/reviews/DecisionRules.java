package dev.plaudit.highlights.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.achievements.FieldComment;
import dev.plaudit.highlights.achievements.ReportPointer;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.reasons.ReviewReason;
import dev.plaudit.highlights.reasons.ReviewReasons;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What may be decided in which words.
 */
@Component
class DecisionRules {

    private static final int LONGEST = 2000;

    private static final int MOST_COMMENTS = 20;

    private final ReviewReasons reasons;

    DecisionRules(ReviewReasons reasons) {
        this.reasons = reasons;
    }

    /**
     * Reads what somebody decides.
     * @param body what they say
     * @param member who
     * @param achievement about what
     * @param now when
     * @throws dev.plaudit.platform.problems.InvalidContentException if the fields do not
     * agree with the decision
     */
    Verdict verdict(DecisionBody body, Member member, Achievement achievement, Instant now) {
        FieldChecks checks = new FieldChecks();
        Decision decision = body.decision();
        checks.needed("/decision", decision);
        checks.text("/reason", body.reason(), 1, LONGEST);
        if (decision != null && decision != Decision.APPROVE) {
            checks.require("/reason", body.reason() != null || body.reasonId() != null, "is needed");
        }
        if (decision == Decision.DUPLICATE) {
            checks.needed("/duplicateOf", body.duplicateOf());
        }
        else {
            checks.require("/duplicateOf", body.duplicateOf() == null, "is only for a duplicate");
        }
        String reason = reason(body, achievement, checks);
        checkComments(body, achievement, checks);
        Release release = Release.of(body.release(), now, checks);
        checks.finish();
        Review review = new Review(Objects.requireNonNull(decision), reason, body.duplicateOf(), member.accountId(),
                member.name(), now, achievement.version(), body.reasonId(), comments(body), null, null);
        return new Verdict(review, release);
    }

    /**
     * The words that who submitted it is told: those of the reason that was named, in
     * their language, and own ones.
     */
    private @Nullable String reason(DecisionBody body, Achievement achievement, FieldChecks checks) {
        String own = body.reason();
        if (body.reasonId() == null) {
            return own;
        }
        ReviewReason named = this.reasons.find(body.reasonId()).orElse(null);
        boolean fits = named != null && body.decision() != null && named.decisions().contains(body.decision());
        checks.require("/reasonId", fits, "is no reason for this decision, see /review-reasons");
        if (named == null) {
            return own;
        }
        String text = named.text().in(achievement.content().language());
        String whole = (own == null) ? text : own.contains(text) ? own : text + "\n\n" + own;
        checks.text("/reason", whole, 1, LONGEST);
        return whole;
    }

    private static void checkComments(DecisionBody body, Achievement achievement, FieldChecks checks) {
        checks.atMost("/comments", body.comments(), MOST_COMMENTS);
        FieldChecks.each(body.comments(), (at, comment) -> {
            String pointer = "/comments/" + at;
            checks.needed(pointer + "/pointer", comment.pointer());
            checks.require(pointer + "/pointer",
                    comment.pointer() == null || ReportPointer.exists(achievement, comment.pointer()),
                    "names no field of the report");
            checks.needed(pointer + "/text", comment.text());
            checks.text(pointer + "/text", comment.text(), 1, LONGEST);
        });
    }

    private static List<FieldComment> comments(DecisionBody body) {
        return body.comments()
            .stream()
            .map((comment) -> new FieldComment(Objects.requireNonNull(comment.pointer()),
                    Objects.requireNonNull(comment.text())))
            .toList();
    }

}
