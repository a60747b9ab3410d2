package dev.plaudit.platform.notices;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a notice is about. Members choose for each whether they want it by e-mail.
 */
public enum NoticeType {

    /** A submission of theirs, or one that credits them, was approved. */
    SUBMISSION_APPROVED,
    /** Changes to a submission of theirs are wanted. */
    CHANGES_REQUESTED,
    /** A submission of theirs was rejected. */
    SUBMISSION_REJECTED,
    /** Another record tells of a submission of theirs already. */
    SUBMISSION_DUPLICATE,
    /** Somebody wrote to them about a submission. */
    COMMENT,
    /** Somebody credits them and asks whether they agree. */
    CREDIT_OFFERED,
    /** Somebody whom they credited agreed. */
    CREDIT_ACCEPTED,
    /** Somebody whom they credited did not agree. */
    CREDIT_DECLINED,
    /** A number that was not known when they reported it may be by now. */
    REACH_WANTED,
    /** A membership of theirs was confirmed, declined or ended. */
    MEMBERSHIP_DECIDED,
    /** A claim of theirs was decided. */
    CLAIM_DECIDED,
    /** A digest tells of achievements of theirs. */
    HIGHLIGHTED,
    /** A digest had no room for achievements of theirs; they wait for the next one. */
    HIGHLIGHT_DEFERRED,
    /** An achievement that a digest of theirs tells of is not approved any more. */
    HIGHLIGHT_RETRACTED,
    /** What waits for a decision of theirs as managers. */
    DAILY_SUMMARY;

    /**
     * The name on the wire.
     * @return for example {@code submission-approved}
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
