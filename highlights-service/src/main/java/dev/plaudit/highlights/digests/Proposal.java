package dev.plaudit.highlights.digests;

import java.util.List;

/**
 * An achievement that is proposed for a digest, and why.
 *
 * @param achievementId the achievement
 * @param section the section that it would stand in
 * @param score the sum of the points of all reasons
 * @param reasons what speaks for it and against it
 */
public record Proposal(String achievementId, String section, int score, List<Reason> reasons) {

    public Proposal {
        reasons = List.copyOf(reasons);
    }

    /**
     * Something that speaks for an achievement, or against it.
     *
     * @param code what kind of reason, such as {@code first-time}
     * @param points how much it counts; below 0 when it speaks against it
     * @param text the reason in words, English
     */
    public record Reason(String code, int points, String text) {
    }

}
