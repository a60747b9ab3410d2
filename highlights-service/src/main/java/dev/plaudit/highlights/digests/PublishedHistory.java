package dev.plaudit.highlights.digests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Tells readers what became of a digest after it came out.
 */
@Component
class PublishedHistory {

    private static final int PAGE = 20;

    private final PublishedDigests digests;

    private final JsonMapper json;

    PublishedHistory(PublishedDigests digests, JsonMapper json) {
        this.digests = digests;
        this.json = json;
    }

    /**
     * The last revisions, each with what is different from the one before.
     * @param before only revisions with lower numbers, or null for all
     * @return a list of {@link RevisionView}, nothing when nobody reads the digest
     */
    Optional<byte[]> json(String slug, @Nullable Integer before) {
        return this.digests.issue(slug).map((current) -> this.json.writeValueAsBytes(of(current, before)));
    }

    private List<RevisionView> of(DigestIssue current, @Nullable Integer before) {
        List<RevisionView> told = new ArrayList<>();
        int last = (before != null) ? Math.min(before - 1, current.revision()) : current.revision();
        Optional<DigestIssue> issue = revision(current, last);
        for (int number = last; number >= 1 && told.size() < PAGE; number--) {
            Optional<DigestIssue> older = revision(current, number - 1);
            if (issue.isPresent()) {
                told.add(view(older.orElse(null), issue.get()));
            }
            issue = older;
        }
        return told;
    }

    private Optional<DigestIssue> revision(DigestIssue current, int number) {
        return (number == current.revision()) ? Optional.of(current) : this.digests.revision(current.id(), number);
    }

    private static RevisionView view(@Nullable DigestIssue before, DigestIssue issue) {
        String correction = issue.corrections()
            .stream()
            .filter((one) -> one.revision() == issue.revision())
            .map(DigestIssue.Correction::note)
            .findFirst()
            .orElse(null);
        return new RevisionView(issue.revision(), issue.updatedAt(), correction,
                (before != null) ? IssueDiff.between(before, issue) : List.of());
    }

}
