package dev.plaudit.highlights.curation;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.Highlight;
import dev.plaudit.highlights.digests.Proposal;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Which proposals are looked for.
 *
 * @param words that stand in title, summary or names, null for any
 * @param state what became of them, null for whatever
 * @param section where they would stand, null for anywhere
 * @param reason the code of a reason that speaks for them, null for any
 * @param from how many come before, from 0
 * @param limit how many at most, 1 to 100
 */
record ProposalQuery(@Nullable String words, Highlight.@Nullable State state, @Nullable String section,
        @Nullable String reason, int from, int limit) {

    private static final int MOST = 100;

    private static final int USUAL = 20;

    static ProposalQuery of(@Nullable String words, @Nullable String state, @Nullable String section,
            @Nullable String reason, @Nullable String cursor, @Nullable String limit) {
        return new ProposalQuery((words != null && !words.isBlank()) ? words.strip() : null,
                (state != null) ? state(state) : null, section, reason,
                (cursor != null) ? number("cursor", cursor, 0, Integer.MAX_VALUE) : 0,
                (limit != null) ? number("limit", limit, 1, MOST) : USUAL);
    }

    boolean matches(Highlight.State state, @Nullable Proposal proposal) {
        if (this.state != null && this.state != state) {
            return false;
        }
        if (this.section != null && (proposal == null || !proposal.section().equals(this.section))) {
            return false;
        }
        return this.reason == null || (proposal != null
                && proposal.reasons().stream().anyMatch((each) -> each.code().equals(this.reason)));
    }

    private static Highlight.State state(String word) {
        for (Highlight.State state : Highlight.State.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw new BadParameterException("state", "is proposed, selected, deferred or declined");
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        catch (NumberFormatException ex) {
            // Said below.
        }
        throw new BadParameterException(name, "is no number from %d to %d".formatted(least, most));
    }

}
