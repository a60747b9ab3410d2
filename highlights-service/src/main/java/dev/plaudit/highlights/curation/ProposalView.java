package dev.plaudit.highlights.curation;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.digests.Highlight;
import dev.plaudit.highlights.digests.Proposal;
import dev.plaudit.platform.dates.PartialDate;

/**
 * An achievement that was considered for a digest, with enough to decide about it.
 *
 * @param achievementId the achievement
 * @param state what became of it
 * @param title its title, null when nobody may read it any more
 * @param summary what was achieved, in a sentence or two
 * @param kind its kind
 * @param region the region it is told under
 * @param language BCP 47
 * @param date when it happened, as far as known
 * @param names who is credited
 * @param link the link to open first
 * @param section the section that it would stand in, null when it was not proposed
 * @param score the sum of the points of all reasons, null when it was not proposed
 * @param reasons what speaks for it and against it
 */
record ProposalView(String achievementId, Highlight.State state, @Nullable String title, @Nullable String summary,
        @Nullable String kind, @Nullable String region, @Nullable String language, @Nullable PartialDate date,
        List<String> names, @Nullable String link, @Nullable String section, @Nullable Integer score,
        List<Proposal.Reason> reasons) {

    static ProposalView of(String id, Highlight.State state, @Nullable Proposal proposal, @Nullable Content content,
            List<String> names) {
        String section = (proposal != null) ? proposal.section() : null;
        Integer score = (proposal != null) ? proposal.score() : null;
        List<Proposal.Reason> reasons = (proposal != null) ? proposal.reasons() : List.of();
        if (content == null) {
            return new ProposalView(id, state, null, null, null, null, null, null, List.of(), null, section, score,
                    reasons);
        }
        String link = content.links().isEmpty() ? null : content.links().getFirst().url();
        return new ProposalView(id, state, content.title(), content.summary(), content.kind(), content.region(),
                content.language(), content.date(), names, link, section, score, reasons);
    }

    /**
     * Whether it has to do with some words.
     */
    boolean tells(String folded) {
        return Stream.concat(Stream.of(this.title, this.summary), this.names.stream())
            .anyMatch((text) -> text != null && Credit.folded(text).contains(folded));
    }

}
