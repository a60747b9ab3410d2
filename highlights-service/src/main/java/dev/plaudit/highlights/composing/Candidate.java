package dev.plaudit.highlights.composing;

import java.util.List;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.digests.Proposal.Reason;

/**
 * An achievement that a digest could tell of.
 *
 * @param id the achievement
 * @param content what everybody reads of it
 * @param people the ids under which those who are credited are known today
 * @param reasons what speaks for it and against it, whatever else is chosen
 */
record Candidate(String id, Content content, List<String> people, List<Reason> reasons) {

    int score() {
        return this.reasons.stream().mapToInt(Reason::points).sum();
    }

}
