package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.composing.SectionNames.Named;
import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestContent;
import dev.plaudit.highlights.digests.Digests;
import dev.plaudit.highlights.digests.Editor;
import dev.plaudit.highlights.digests.Proposal;
import dev.plaudit.highlights.digests.PublishedDigests;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Fills a digest with what it could tell of. Whatever is in it or was set aside stays as
 * it is, so it can be done again whenever more was approved.
 */
@Component
class ComposeDigest {

    /** Nobody looks further down, and a digest must fit into its document. */
    private static final int MOST_PROPOSALS = 2000;

    private final Digests digests;

    private final PublishedDigests published;

    private final Candidates candidates;

    private final SectionNames names;

    ComposeDigest(Digests digests, PublishedDigests published, Candidates candidates, SectionNames names) {
        this.digests = digests;
        this.published = published;
        this.candidates = candidates;
        this.names = names;
    }

    Digest compose(Caller caller, String slug, IfMatch seen, ComposeBody body) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        List<Grouping> groupings = body.groupings();
        Optional<Digest> written = this.digests.alreadyWritten(slug);
        if (written.isPresent()) {
            return written.get();
        }
        Digest before = this.published.seen(slug, seen);
        Digest digest = Boolean.TRUE.equals(body.anew()) ? before.emptied() : before;
        Set<String> considered = digest.considered();
        List<String> told = digest.content().achievementIds();
        List<Candidate> found = this.candidates.of(digest);
        List<Candidate> ordered = new Spread(this.candidates.told(told))
            .ordered(found.stream().filter((candidate) -> !considered.contains(candidate.id())).toList());
        List<Candidate> picked = ordered.subList(0, Math.clamp(body.room() - (long) told.size(), 0, ordered.size()));
        Sections sections = new Sections(digest.content().sections());
        picked.forEach((candidate) -> sections.put(DigestContent.Item.of(candidate.id()),
                this.names.path(candidate.content(), groupings)));
        List<Proposal> proposals = new ArrayList<>();
        ordered.forEach((candidate) -> proposals.add(proposal(candidate, groupings)));
        // What is in it already, or was set aside, has its reasons too.
        found.stream()
            .filter((candidate) -> considered.contains(candidate.id()))
            .sorted(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id))
            .forEach((candidate) -> proposals.add(proposal(candidate, groupings)));
        List<Proposal> kept = proposals.stream()
            .sorted(Comparator.comparingInt(Proposal::score).reversed())
            .limit(MOST_PROPOSALS)
            .toList();
        DigestContent content = digest.content().withSections(sections.inOrder(house(digest)));
        return this.digests.save(before, digest.proposed(kept, content, Editor.of(member)));
    }

    private Proposal proposal(Candidate candidate, List<Grouping> groupings) {
        Named section = this.names.path(candidate.content(), groupings).getLast();
        return new Proposal(candidate.id(), section.id(), candidate.score(), candidate.reasons());
    }

    /**
     * The sections as the last digest of the program had them.
     */
    private List<String> house(Digest digest) {
        return this.digests.all()
            .stream()
            .filter((other) -> other.shown().findAny().isPresent() && !other.id().equals(digest.id()))
            .filter((other) -> Objects.equals(other.content().program(), digest.content().program()))
            .filter((other) -> !other.content().period().end().isAfter(digest.content().period().end()))
            .max(Comparator.comparing((other) -> other.content().period().end()))
            .map((other) -> other.content().allSections().map(DigestContent.Section::id).toList())
            .orElse(List.of());
    }

}
