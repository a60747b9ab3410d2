package dev.plaudit.highlights.digests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Tells what became of a digest while curators worked on it.
 */
@Component
class DraftHistory {

    private static final int PAGE = 50;

    /** Not every state changed what it is composed of. */
    private static final int STATES_A_LOOK = 200;

    private final Digests digests;

    DraftHistory(Digests digests) {
        this.digests = digests;
    }

    /**
     * The last states, each with what is different from the one before.
     * @param before only states with lower numbers, or null for all
     */
    List<DraftRevisionView> of(Caller caller, String slug, @Nullable Long before) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.digests.find(slug).orElseThrow(NotFoundException::new);
        List<DraftSave> states = new ArrayList<>();
        if (before == null || before > digest.version()) {
            states.add(DraftSave.of(digest));
        }
        long end = Math.min(digest.version(), (before != null) ? before : digest.version());
        while (end > 1 && states.size() <= PAGE) {
            long start = Math.max(1, end - STATES_A_LOOK);
            states.addAll(this.digests.saves(slug, LongStream.range(start, end)));
            end = start;
        }
        List<DraftRevisionView> told = new ArrayList<>();
        for (int i = 0; i < Math.min(PAGE, states.size()); i++) {
            DraftSave state = states.get(i);
            List<DigestChange> changes = (i + 1 < states.size())
                    ? DigestDiff.between(states.get(i + 1).content(), state.content()) : List.of();
            told.add(new DraftRevisionView(state.number(), (state.editedBy() != null) ? state.editedBy().name() : null,
                    state.savedAt(), changes));
        }
        return told;
    }

    DigestContent content(Caller caller, String slug, long number) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        Digest digest = this.digests.find(slug).orElseThrow(NotFoundException::new);
        if (digest.version() == number) {
            return digest.content();
        }
        return this.digests.saves(slug, LongStream.of(number))
            .stream()
            .map(DraftSave::content)
            .findFirst()
            .orElseThrow(NotFoundException::new);
    }

}
