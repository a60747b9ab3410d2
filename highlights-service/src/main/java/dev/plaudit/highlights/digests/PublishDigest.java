package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Makes a digest public: what it tells is fixed as a new revision, with names as they are
 * now.
 */
@Component
public class PublishDigest {

    private final Digests digests;

    private final DigestRules rules;

    private final ComposeIssue compose;

    private final Achievements achievements;

    private final AuditLog audit;

    private final Clock clock;

    PublishDigest(Digests digests, DigestRules rules, ComposeIssue compose, Achievements achievements, AuditLog audit,
            Clock clock) {
        this.digests = digests;
        this.rules = rules;
        this.compose = compose;
        this.achievements = achievements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stores what an import says a digest is composed of and publishes it. When readers
     * would see nothing new, nothing happens.
     * @param id the digest
     * @param content what it is composed of
     */
    public void publish(String id, DigestContent content) {
        publish(this.digests.put(Digest.draft(id, content, null)), null);
    }

    /**
     * Publishes a digest as a curator has composed it.
     */
    Digest publish(Caller caller, String slug, IfMatch seen) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Optional<Digest> written = this.digests.alreadyWritten(slug);
        if (written.isPresent()) {
            this.achievements.toldIn(slug, toldOf(written.get()));
            return audited(member, written.get());
        }
        Digest digest = this.digests.seen(slug, seen);
        this.rules.requirePublic(digest.content().achievementIds());
        Digest dated = (digest.issue() == null) ? digest.cameOut(today()) : digest;
        Digest published = publish(dated, Editor.of(member));
        return (published.version() != digest.version()) ? audited(member, published) : published;
    }

    private Digest audited(Member member, Digest published) {
        this.audit.add(member, HighlightsOperation.EDIT_DIGESTS, "digests/" + published.id(), revision(published));
        return published;
    }

    private Digest publish(Digest digest, @Nullable Editor publishedBy) {
        DigestIssue current = digest.issue();
        int next = (current != null) ? current.revision() + 1 : 1;
        DigestIssue issue = this.compose.issue(digest, next, this.clock.instant());
        Digest published = (current != null && issue.saysTheSameAs(current)) ? digest
                : this.digests.publish(digest, issue, publishedBy);
        // Also when nothing is new: a former attempt may have ended here.
        this.achievements.toldIn(digest.id(), digest.content().achievementIds());
        return published;
    }

    private static List<String> toldOf(Digest digest) {
        DigestIssue issue = digest.issue();
        return (issue != null) ? issue.items().map(DigestIssue.Item::achievementId).toList() : List.of();
    }

    private PartialDate today() {
        return new PartialDate(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toString());
    }

    private static @Nullable String revision(Digest digest) {
        DigestIssue issue = digest.issue();
        return (issue != null) ? "revision " + issue.revision() : null;
    }

}
