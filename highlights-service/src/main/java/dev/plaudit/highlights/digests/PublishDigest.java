package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.digests.DigestIssue.Correction;
import dev.plaudit.platform.audit.AuditEntry;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.writes.FieldChecks;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Makes a digest public: what it tells is fixed as a new revision, with names as they are
 * now. Takes one back. What follows from that stands in the digest's outbox.
 */
@Component
public class PublishDigest {

    private static final int LONGEST_NOTE = 500;

    private final Digests digests;

    private final PublishedDigests published;

    private final DigestRules rules;

    private final ComposeIssue compose;

    private final PublicationNews news;

    private final TellAchievements achievements;

    private final Clock clock;

    PublishDigest(Digests digests, PublishedDigests published, DigestRules rules, ComposeIssue compose,
            PublicationNews news, TellAchievements achievements, Clock clock) {
        this.digests = digests;
        this.published = published;
        this.rules = rules;
        this.compose = compose;
        this.news = news;
        this.achievements = achievements;
        this.clock = clock;
    }

    /**
     * Stores what an import says a digest is composed of and publishes it. When readers
     * would see nothing new, nothing happens.
     * @param id the digest
     * @param content what it is composed of
     */
    public void publish(String id, DigestContent content) {
        Digest digest = this.digests.put(Digest.draft(id, content, null, null));
        DigestIssue issue = issue(digest, null);
        if (isNews(digest, issue)) {
            this.digests.publish(digest, digest.published(issue, null, List
                .of(Outgoing.of(digest.nextId(TellAchievements.TOLD), TellAchievements.TOLD, issue.updatedAt(), id))));
        }
        else {
            // A former attempt may have ended before this.
            this.achievements.tell(id);
        }
    }

    /**
     * Publishes a digest as a curator has composed it. When readers would see nothing
     * new, nothing happens.
     * @param correction what is corrected, for readers; needed for every revision but the
     * first
     */
    Digest publish(Caller caller, String slug, IfMatch seen, @Nullable String correction) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Optional<Digest> written = this.digests.alreadyWritten(slug);
        if (written.isPresent()) {
            return written.get();
        }
        Digest digest = this.published.seen(slug, seen);
        Digest dated = (digest.issue() == null) ? digest.cameOut(today()) : digest;
        DigestIssue issue = issue(dated, correction);
        // What was un-approved before it was read for the issue is missing there; what is
        // from here on is marked.
        this.rules.requirePublic(digest.content().achievementIds());
        if (issue.items().count() < digest.content().achievementIds().size()) {
            throw new ConflictException("What the digest tells of is changing right now; send it again");
        }
        if (!isNews(dated, issue)) {
            return digest;
        }
        requireNote("/correction", correction, digest.issue() != null);
        Editor editor = Editor.of(member);
        boolean first = issue.revision() == 1;
        List<Outgoing> outgoing = followUp(dated, member, "revision " + issue.revision(),
                first ? DigestStep.PUBLISHED : DigestStep.AMENDED);
        if (first) {
            outgoing.add(Outgoing.of(digest.nextId(DigestStep.MAIL), DigestStep.MAIL, issue.updatedAt(), digest.id()));
        }
        if (first && issue.translationOf() == null) {
            outgoing.addAll(this.news.of(dated.published(issue, editor, List.of()), issue));
        }
        return this.digests.publish(digest, dated.published(issue, editor, outgoing));
    }

    /**
     * Takes a digest back: nobody reads it or any revision of it, and its achievements
     * are not told of in it.
     */
    Digest withdraw(Caller caller, String slug, IfMatch seen, @Nullable String reason) {
        Member member = caller.require(HighlightsOperation.EDIT_DIGESTS);
        Optional<Digest> written = this.digests.alreadyWritten(slug);
        if (written.isPresent()) {
            return written.get();
        }
        Digest digest = this.published.seen(slug, seen);
        String why = requireNote("/reason", reason, true);
        Withdrawal withdrawal = new Withdrawal(why, Editor.of(member), this.clock.instant());
        return this.digests
            .replace(digest.withdrawn(withdrawal, followUp(digest, member, "withdrawn: " + why, DigestStep.WITHDRAWN)));
    }

    private DigestIssue issue(Digest digest, @Nullable String correction) {
        DigestIssue current = digest.issue();
        int next = (current != null) ? current.revision() + 1 : 1;
        Instant now = this.clock.instant();
        List<Correction> corrections = new ArrayList<>((current != null) ? current.corrections() : List.of());
        if (current != null && correction != null) {
            corrections.add(new Correction(next, now, correction));
        }
        return this.compose.issue(digest, next, now).numbered(next, now, corrections);
    }

    private static boolean isNews(Digest digest, DigestIssue issue) {
        DigestIssue current = digest.issue();
        return current == null || digest.withdrawn() != null || !issue.saysTheSameAs(current);
    }

    private List<Outgoing> followUp(Digest digest, Member member, String told, DigestStep step) {
        Instant now = this.clock.instant();
        AuditEntry entry = AuditEntry.of(digest.nextId("audit"), member, HighlightsOperation.EDIT_DIGESTS,
                "digests/" + digest.id(), told);
        return new ArrayList<>(List.of(Outgoing.of(entry, now),
                Outgoing.of(digest.nextId(step.topic()), step.topic(), now, digest.id()),
                Outgoing.of(digest.nextId(TellAchievements.TOLD), TellAchievements.TOLD, now, digest.id())));
    }

    private static String requireNote(String pointer, @Nullable String note, boolean needed) {
        FieldChecks checks = new FieldChecks();
        if (needed) {
            checks.needed(pointer, note);
        }
        checks.text(pointer, note, 1, LONGEST_NOTE);
        checks.finish();
        return (note != null) ? note : "";
    }

    private PartialDate today() {
        return new PartialDate(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC).toString());
    }

}
