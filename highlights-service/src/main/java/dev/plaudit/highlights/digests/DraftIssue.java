package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * What readers would see if a digest came out as it is composed now.
 */
@Component
public class DraftIssue {

    private final Digests digests;

    private final ComposeIssue compose;

    private final Clock clock;

    DraftIssue(Digests digests, ComposeIssue compose, Clock clock) {
        this.digests = digests;
        this.compose = compose;
        this.clock = clock;
    }

    /**
     * A digest as curators work on it.
     * @param caller who asks
     * @param slug the digest
     * @return its current state
     * @throws NotFoundException if there is none
     * @throws dev.plaudit.platform.problems.ForbiddenException if the caller does not
     * work on digests
     */
    public Digest draft(Caller caller, String slug) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        return this.digests.find(slug).orElseThrow(NotFoundException::new);
    }

    /**
     * All digests, whoever reads them.
     * @param caller who asks
     * @return in no order
     * @throws dev.plaudit.platform.problems.ForbiddenException if the caller does not
     * work on digests
     */
    public List<Digest> all(Caller caller) {
        caller.require(HighlightsOperation.EDIT_DIGESTS);
        return this.digests.all();
    }

    /**
     * Composes the issue that would come out. What nobody may read any more is not in it.
     * @param digest its current state
     * @return the issue, with the number that it would have
     */
    public DigestIssue of(Digest digest) {
        DigestIssue current = digest.issue();
        int next = (current != null) ? current.revision() + 1 : 1;
        DigestIssue issue = this.compose.issue(digest, next, this.clock.instant());
        return (current != null) ? issue.numbered(next, issue.updatedAt(), current.corrections()) : issue;
    }

}
