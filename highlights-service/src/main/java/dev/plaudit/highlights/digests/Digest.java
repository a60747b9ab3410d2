package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outboxed;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;

/**
 * A digest as its authors work on it, with what readers see meanwhile.
 *
 * @param id also the last part of its address
 * @param content what it is composed of
 * @param setAside achievements that were considered and are in none of its sections
 * @param editedBy who changed it last, {@code null} for an import
 * @param issue what was last published, {@code null} for a draft
 * @param publishedBy who published that, {@code null} for an import
 * @param changed whether it was changed after that
 * @param translationOf the digest that it says in another language, {@code null} when it
 * is no translation
 * @param translations digests that say it in other languages, published or not
 * @param proposals what was last proposed for it, the best first
 * @param retracted achievements that the issue tells of and that are not approved any
 * more
 * @param withdrawn why nobody reads it any more, {@code null} as long as they do
 * @param outbox what its publication has yet to bring about elsewhere
 */
public record Digest(@BsonId String id, long version, Instant updatedAt, DigestContent content,
        List<Highlight> setAside, @Nullable Editor editedBy, @Nullable DigestIssue issue, @Nullable Editor publishedBy,
        Boolean changed, @Nullable String translationOf, List<String> translations, List<Proposal> proposals,
        List<String> retracted, @Nullable Withdrawal withdrawn, List<Outgoing> outbox) implements Outboxed<Digest> {

    public Digest {
        setAside = List.copyOf(Objects.requireNonNullElse(setAside, List.of()));
        changed = Objects.requireNonNullElse(changed, false);
        translations = List.copyOf(Objects.requireNonNullElse(translations, List.of()));
        proposals = List.copyOf(Objects.requireNonNullElse(proposals, List.of()));
        retracted = List.copyOf(Objects.requireNonNullElse(retracted, List.of()));
        outbox = List.copyOf(Objects.requireNonNullElse(outbox, List.of()));
    }

    static Digest draft(String id, DigestContent content, @Nullable String translationOf, @Nullable Editor editedBy) {
        return new Digest(id, 0, Instant.EPOCH, content, List.of(), editedBy, null, null, true, translationOf,
                List.of(), List.of(), List.of(), null, List.of());
    }

    /**
     * What everybody reads.
     * @return nothing for a draft and for what was withdrawn
     */
    public Stream<DigestIssue> shown() {
        return (this.withdrawn == null) ? Stream.ofNullable(this.issue) : Stream.empty();
    }

    /**
     * Achievements that it was already decided about, one way or the other.
     * @return ids of those in its sections and of those set aside
     */
    public Set<String> considered() {
        return Stream
            .concat(this.content.achievementIds().stream(), this.setAside.stream().map(Highlight::achievementId))
            .collect(Collectors.toSet());
    }

    /**
     * All digests that say the same in different languages.
     * @return ids, this one's among them, as far as this one knows
     */
    List<String> family() {
        String original = (this.translationOf != null) ? this.translationOf : this.id;
        return Stream.concat(Stream.of(original, this.id), this.translations.stream()).distinct().toList();
    }

    /**
     * With a translation more.
     */
    Digest translated(String id) {
        return this.translations.contains(id) ? this
                : next().translations(Stream.concat(this.translations.stream(), Stream.of(id)).toList()).made();
    }

    /**
     * Changed by a curator. What was proposed and is in no section any more is not
     * proposed again.
     */
    Digest edited(DigestContent content, Editor editor) {
        List<String> told = content.achievementIds();
        List<Highlight> aside = new ArrayList<>(
                this.setAside.stream().filter((highlight) -> !told.contains(highlight.achievementId())).toList());
        this.content.achievementIds()
            .stream()
            .filter((id) -> !told.contains(id) && proposal(id))
            .forEach((id) -> aside.add(new Highlight(id, Highlight.State.PROPOSED)));
        return next().content(content).setAside(aside).editedBy(editor).made();
    }

    Digest setAside(Highlight highlight, Editor editor) {
        List<Highlight> aside = Stream
            .concat(this.setAside.stream().filter((other) -> !other.achievementId().equals(highlight.achievementId())),
                    Stream.of(highlight))
            .toList();
        return next().content(this.content.without(highlight.achievementId())).setAside(aside).editedBy(editor).made();
    }

    /**
     * With what is proposed for it.
     * @param proposals all of them, the best first
     * @param content with those that are to be told of
     * @param editor who asked for it
     * @return the next state
     */
    public Digest proposed(List<Proposal> proposals, DigestContent content, Editor editor) {
        return next().content(content).proposals(proposals).editedBy(editor).made();
    }

    /**
     * As if nothing had been proposed, chosen or set aside for it.
     * @return the next state, without sections
     */
    public Digest emptied() {
        return next().content(this.content.withSections(List.of())).setAside(List.of()).proposals(List.of()).made();
    }

    Digest cameOut(PartialDate day) {
        return new NextDigest(this).kept(this.content.cameOut(day)).made();
    }

    /**
     * What an import says of it now; what happened to it here since stays.
     */
    Digest restated(DigestContent stated) {
        return new NextDigest(this).kept(stated).made();
    }

    /**
     * Read by everybody from now on. What was proposed and did not find room waits for
     * the next issue.
     */
    Digest published(DigestIssue issue, @Nullable Editor publishedBy, Collection<Outgoing> outgoing) {
        return next().setAside(withDeferred()).published(issue, publishedBy).outgoing(outgoing).made();
    }

    private List<Highlight> withDeferred() {
        List<String> told = this.content.achievementIds();
        Set<String> decided = this.setAside.stream()
            .filter((highlight) -> highlight.state() != Highlight.State.PROPOSED)
            .map(Highlight::achievementId)
            .collect(Collectors.toSet());
        Stream<Highlight> missed = Stream
            .concat(this.setAside.stream().map(Highlight::achievementId),
                    this.proposals.stream().map(Proposal::achievementId))
            .distinct()
            .filter((id) -> !told.contains(id) && !decided.contains(id))
            .map((id) -> new Highlight(id, Highlight.State.DEFERRED));
        return Stream
            .concat(this.setAside.stream().filter((highlight) -> decided.contains(highlight.achievementId())), missed)
            .toList();
    }

    /**
     * Read by nobody any more.
     * @throws ConflictException if nobody reads it
     */
    Digest withdrawn(Withdrawal withdrawal, Collection<Outgoing> outgoing) {
        if (shown().findAny().isEmpty()) {
            throw new ConflictException("Nobody reads this digest, so it cannot be withdrawn");
        }
        return next().withdrawn(withdrawal).outgoing(outgoing).made();
    }

    /**
     * Notes that an achievement that it tells of is approved again.
     */
    Digest reinstated(String achievementId) {
        return this.retracted.contains(achievementId)
                ? next().retracted(this.retracted.stream().filter((id) -> !id.equals(achievementId)).toList()).made()
                : this;
    }

    /**
     * Notes that an achievement that it tells of is not approved any more, and tells who
     * published it.
     */
    Digest retracted(String achievementId, Instant now) {
        if (this.retracted.contains(achievementId) || this.issue == null) {
            return this;
        }
        List<Outgoing> warning = (this.publishedBy == null) ? List.of()
                : List.of(Outgoing.of(new Notice(nextId("retracted." + achievementId), NoticeType.HIGHLIGHT_RETRACTED,
                        now, "digests/" + this.id, this.issue.title(), List.of(this.publishedBy.accountId()), List.of(),
                        null, titleOf(this.issue, achievementId))));
        return next().retracted(Stream.concat(this.retracted.stream(), Stream.of(achievementId)).toList())
            .outgoing(warning)
            .made();
    }

    private static @Nullable String titleOf(DigestIssue issue, String achievementId) {
        return issue.items()
            .filter((item) -> item.achievementId().equals(achievementId))
            .map(DigestIssue.Item::title)
            .findFirst()
            .orElse(null);
    }

    /**
     * The same whenever this very state is followed, and no other's.
     */
    String nextId(String what) {
        return this.id + "." + (this.version + 1) + "." + what;
    }

    /**
     * The same without a trace of an erased account and its persons.
     */
    Digest without(String accountId, Set<String> personIds) {
        return next().without(accountId, personIds).made();
    }

    @Override
    public Digest stored(long version, Instant updatedAt) {
        return new NextDigest(this).stored(version, updatedAt).made();
    }

    private boolean proposal(String achievementId) {
        return this.proposals.stream().anyMatch((proposal) -> proposal.achievementId().equals(achievementId));
    }

    private NextDigest next() {
        return new NextDigest(this);
    }

}
