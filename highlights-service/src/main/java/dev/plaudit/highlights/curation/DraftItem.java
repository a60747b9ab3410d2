package dev.plaudit.highlights.curation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestDraftView;
import dev.plaudit.highlights.digests.DigestDraftView.Status;
import dev.plaudit.highlights.digests.Highlight;
import dev.plaudit.platform.dates.Period;

/**
 * A digest in the list of those that curators work on.
 *
 * @param slug the last part of its address
 * @param status how far it has come
 * @param revision the revision that everybody reads, null for none
 * @param changed whether there is something that everybody does not read yet
 * @param title its title
 * @param period the time it tells of
 * @param program the program it belongs to, null for none
 * @param language BCP 47
 * @param translationOf the digest that it says in another language, null for none
 * @param itemCount how many achievements it tells of
 * @param proposed how many proposals it has no place for and nobody has decided about
 * @param editedBy who changed it last, null for an import
 * @param updatedAt when
 */
record DraftItem(String slug, Status status, @Nullable Integer revision, boolean changed, String title, Period period,
        @Nullable String program, String language, @Nullable String translationOf, int itemCount, long proposed,
        @Nullable String editedBy, Instant updatedAt) {

    static DraftItem of(Digest digest) {
        DigestDraftView view = DigestDraftView.of(digest);
        long proposed = DraftProposals.states(digest)
            .values()
            .stream()
            .filter((state) -> state == Highlight.State.PROPOSED)
            .count();
        return new DraftItem(view.slug(), view.status(), view.revision(), view.changed(), view.content().title(),
                view.content().period(), view.content().program(), view.content().language(), view.translationOf(),
                view.content().achievementIds().size(), proposed, view.editedBy(), view.updatedAt());
    }

}
