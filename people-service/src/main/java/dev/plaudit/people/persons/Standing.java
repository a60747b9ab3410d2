package dev.plaudit.people.persons;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;

/**
 * What a person's record is to others: who sees it, whose it is, and which other records
 * are about the same person. One that was stored without is public and nobody's.
 *
 * @param visibility who sees it
 * @param wasPublic whether everybody has ever seen it
 * @param accountId the account that it was made for or that edits it, null for nobody's
 * @param mergedInto the person that it was merged into, null when it stands for itself;
 * the one truth about a merge
 * @param absorbed those that were ever to be merged into this one. Only a pointer: who is
 * merged says so in their own record
 * @param merges all merges of this one into others, also those that were taken back
 * @param claims what its account claimed
 * @param edits who edited it as a manager
 */
public record Standing(Visibility visibility, Boolean wasPublic, @Nullable String accountId,
        @Nullable String mergedInto, List<String> absorbed, List<Merge> merges, List<Claim> claims,
        List<Decision> edits) {

    /**
     * Of a person that an import states.
     */
    public static final Standing UNCLAIMED = new Standing(Visibility.PUBLIC, true, null, null, List.of(), List.of(),
            List.of(), List.of());

    public Standing {
        visibility = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
        absorbed = List.copyOf(Objects.requireNonNullElse(absorbed, List.of()));
        merges = List.copyOf(Objects.requireNonNullElse(merges, List.of()));
        claims = List.copyOf(Objects.requireNonNullElse(claims, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
        wasPublic = Boolean.TRUE.equals(wasPublic) || (visibility == Visibility.PUBLIC && mergedInto == null);
    }

    /**
     * Of the person that an account gets at its first sign-in.
     * @param accountId the account
     * @return hidden
     */
    public static Standing hiddenOf(String accountId) {
        return new Standing(Visibility.HIDDEN, false, accountId, null, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Whether everybody sees the record now.
     * @return false if it is hidden or was merged into another
     */
    public boolean isPublic() {
        return this.visibility == Visibility.PUBLIC && this.mergedInto == null;
    }

    /**
     * Whether the profile is no longer the one that an import states.
     */
    boolean isEditedHere() {
        return this.accountId != null || !this.absorbed.isEmpty() || !this.edits.isEmpty();
    }

    /**
     * The same for other eyes.
     * @param visibility who is to see it
     * @return a copy
     */
    public Standing seenBy(Visibility visibility) {
        return new Standing(visibility, this.wasPublic, this.accountId, this.mergedInto, this.absorbed, this.merges,
                this.claims, this.edits);
    }

    /**
     * The same, pointing to one that is about to be merged into it.
     * @param id the other record
     * @return a copy
     */
    public Standing pointingTo(String id) {
        List<String> pointers = Stream.concat(this.absorbed.stream(), Stream.of(id)).distinct().toList();
        return new Standing(this.visibility, this.wasPublic, this.accountId, this.mergedInto, pointers, this.merges,
                this.claims, this.edits);
    }

    /**
     * The same, merged into another one.
     * @param into the other record
     * @param decision who decided it
     * @return a copy
     */
    public Standing merged(String into, Decision decision) {
        Merge merge = new Merge("m" + (this.merges.size() + 1), into, decision, null);
        return new Standing(this.visibility, this.wasPublic, this.accountId, into, this.absorbed,
                Stream.concat(this.merges.stream(), Stream.of(merge)).toList(), this.claims, this.edits);
    }

    /**
     * The same, standing for itself again.
     * @param undone who decided it
     * @return a copy
     */
    public Standing unmerged(Decision undone) {
        List<Merge> all = this.merges.stream()
            .map((merge) -> (merge.undone() == null) ? new Merge(merge.id(), merge.into(), merge.decision(), undone)
                    : merge)
            .toList();
        return new Standing(this.visibility, this.wasPublic, this.accountId, null, this.absorbed, all, this.claims,
                this.edits);
    }

    /**
     * The same with other claims.
     * @param claims all of them
     * @return a copy
     */
    public Standing claiming(List<Claim> claims) {
        return new Standing(this.visibility, this.wasPublic, this.accountId, this.mergedInto, this.absorbed,
                this.merges, claims, this.edits);
    }

    /**
     * The same after a manager edited the record.
     * @param edit who did
     * @return a copy
     */
    public Standing edited(Decision edit) {
        return new Standing(this.visibility, this.wasPublic, this.accountId, this.mergedInto, this.absorbed,
                this.merges, this.claims, Stream.concat(this.edits.stream(), Stream.of(edit)).toList());
    }

    /**
     * The same once the person is erased. That others know it, and which records it stood
     * for, stays; what was asked and decided about it does not.
     * @return a copy
     */
    Standing erased() {
        return new Standing(Visibility.HIDDEN, this.wasPublic, null, this.mergedInto, this.absorbed, this.merges,
                List.of(), List.of());
    }

    /**
     * The same for another account.
     * @param accountId the account, or null for nobody's
     * @return a copy
     */
    public Standing ownedBy(@Nullable String accountId) {
        return new Standing(this.visibility, this.wasPublic, accountId, this.mergedInto, this.absorbed, this.merges,
                this.claims, this.edits);
    }

}
