package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.outbox.Outgoing;

/**
 * The next state of a digest in the making: what is not set stays as it is.
 */
final class NextDigest {

    private final Digest before;

    private long version;

    private Instant updatedAt;

    private DigestContent content;

    private List<Highlight> setAside;

    private @Nullable Editor editedBy;

    private @Nullable DigestIssue issue;

    private @Nullable Editor publishedBy;

    private boolean changed;

    private List<String> translations;

    private List<Proposal> proposals;

    private List<String> retracted;

    private @Nullable Withdrawal withdrawn;

    private List<Outgoing> outbox;

    NextDigest(Digest before) {
        this.before = before;
        this.version = before.version();
        this.updatedAt = before.updatedAt();
        this.content = before.content();
        this.setAside = before.setAside();
        this.editedBy = before.editedBy();
        this.issue = before.issue();
        this.publishedBy = before.publishedBy();
        this.changed = before.changed();
        this.translations = before.translations();
        this.proposals = before.proposals();
        this.retracted = before.retracted();
        this.withdrawn = before.withdrawn();
        this.outbox = before.outbox();
    }

    NextDigest content(DigestContent content) {
        this.changed = true;
        return kept(content);
    }

    /**
     * Other content that is nothing for curators to publish.
     */
    NextDigest kept(DigestContent content) {
        this.content = content;
        return this;
    }

    NextDigest setAside(List<Highlight> setAside) {
        this.setAside = setAside;
        return this;
    }

    NextDigest editedBy(Editor editor) {
        this.editedBy = editor;
        return this;
    }

    NextDigest published(DigestIssue issue, @Nullable Editor publishedBy) {
        this.publishedBy = publishedBy;
        this.changed = false;
        this.withdrawn = null;
        this.retracted = List.of();
        return issue(issue);
    }

    NextDigest issue(DigestIssue issue) {
        this.issue = issue;
        return this;
    }

    NextDigest translations(List<String> translations) {
        this.translations = translations;
        return this;
    }

    NextDigest proposals(List<Proposal> proposals) {
        this.proposals = proposals;
        return this;
    }

    NextDigest retracted(List<String> retracted) {
        this.retracted = retracted;
        return this;
    }

    NextDigest withdrawn(Withdrawal withdrawal) {
        this.withdrawn = withdrawal;
        return this;
    }

    NextDigest outgoing(Collection<Outgoing> messages) {
        this.outbox = Stream.concat(this.outbox.stream(), messages.stream()).toList();
        return this;
    }

    NextDigest without(String accountId, Set<String> personIds) {
        this.editedBy = Editor.forgotten(this.editedBy, accountId);
        this.publishedBy = Editor.forgotten(this.publishedBy, accountId);
        this.withdrawn = (this.withdrawn != null) ? this.withdrawn.without(accountId) : null;
        this.issue = (this.issue != null) ? Tombstones.in(this.issue, personIds::contains) : null;
        return kept(this.content.without(personIds));
    }

    NextDigest stored(long version, Instant updatedAt) {
        this.version = version;
        this.updatedAt = updatedAt;
        return this;
    }

    Digest made() {
        return new Digest(this.before.id(), this.version, this.updatedAt, this.content, this.setAside, this.editedBy,
                this.issue, this.publishedBy, this.changed, this.before.translationOf(), this.translations,
                this.proposals, this.retracted, this.withdrawn, this.outbox);
    }

}
