package dev.plaudit.highlights.digests;

import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.plaudit.highlights.digests.DigestIssue.Author;
import dev.plaudit.highlights.digests.DigestIssue.Credited;

/**
 * Takes people out of what was published: where they stood, it says that there was
 * somebody, and nothing of who it was. Free text that names them is not changed.
 */
final class Tombstones {

    private Tombstones() {
    }

    /**
     * A digest without some people.
     * @param issue the digest
     * @param isGone whether nobody may know any more of a person, by the record's id
     * @return the same where all may be known
     */
    static DigestIssue in(DigestIssue issue, Predicate<String> isGone) {
        if (issue.personIds().noneMatch(isGone)) {
            return issue;
        }
        return issue.with(issue.authors().stream().map((author) -> shown(author, isGone)).toList(),
                issue.sections().stream().map((section) -> section.with((item) -> shown(item, isGone))).toList(),
                issue.translations());
    }

    private static Author shown(Author author, Predicate<String> isGone) {
        return (author.personId() != null && isGone.test(author.personId())) ? author.tombstone() : author;
    }

    private static DigestIssue.Item shown(DigestIssue.Item item, Predicate<String> isGone) {
        Stream<Credited> credits = item.credits().stream().map((credited) -> shown(credited, isGone));
        return item.with(credits.toList(), item.retracted());
    }

    private static Credited shown(Credited credited, Predicate<String> isGone) {
        boolean gone = credited.type() == Credited.Type.PERSON && credited.id() != null && isGone.test(credited.id());
        return gone ? credited.tombstone() : credited;
    }

}
