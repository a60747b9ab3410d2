package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A digest as curators work on it.
 *
 * @param id identifies the digest
 * @param slug the last part of its address
 * @param status how far it has come
 * @param revision the revision that everybody reads, null for none
 * @param changed whether there is something that everybody does not read yet
 * @param editedBy who changed it last, null for an import
 * @param updatedAt when
 * @param setAside achievements that were considered and are in none of its sections
 * @param proposals what was last proposed, the best first, and why
 * @param retracted achievements that everybody reads of in it and that are not approved
 * any more
 * @param translationOf the digest that it says in another language, null for none
 * @param translations digests that say it in other languages
 * @param withdrawal why nobody reads it any more, null as long as it was not taken back
 * @param content what it is composed of
 */
public record DigestDraftView(String id, String slug, Status status, @Nullable Integer revision, boolean changed,
        @Nullable String editedBy, Instant updatedAt, List<Highlight> setAside, List<Proposal> proposals,
        List<String> retracted, @Nullable String translationOf, List<String> translations, @Nullable String withdrawal,
        @JsonUnwrapped DigestContent content) {

    /**
     * What curators see of a digest.
     * @param digest its current state
     * @return the view
     */
    public static DigestDraftView of(Digest digest) {
        DigestIssue issue = digest.issue();
        Editor editor = digest.editedBy();
        Withdrawal withdrawal = digest.withdrawn();
        return new DigestDraftView(digest.id(), digest.id(), Status.of(digest),
                (issue != null) ? issue.revision() : null, digest.changed(), (editor != null) ? editor.name() : null,
                digest.updatedAt(), digest.setAside(), digest.proposals(), digest.retracted(), digest.translationOf(),
                digest.translations(), (withdrawal != null) ? withdrawal.reason() : null, digest.content());
    }

    /**
     * How far a digest has come.
     */
    public enum Status {

        /** Nobody reads it yet. */
        DRAFT,
        /** Everybody reads its first revision. */
        PUBLISHED,
        /** Everybody reads a later one. */
        AMENDED,
        /** Nobody reads it any more. */
        WITHDRAWN;

        static Status of(Digest digest) {
            DigestIssue issue = digest.issue();
            if (issue == null) {
                return DRAFT;
            }
            return (digest.withdrawn() != null) ? WITHDRAWN : (issue.revision() == 1) ? PUBLISHED : AMENDED;
        }

        /**
         * The name on the wire.
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
