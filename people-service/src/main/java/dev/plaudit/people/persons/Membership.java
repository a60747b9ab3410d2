package dev.plaudit.people.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What a person is, or was, in a program or in one of its communities.
 *
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param role {@code expert}, {@code organizer}, {@code lead}, {@code member} or a word
 * of the source
 * @param communityId the community, when the role is in one
 * @param from when it began, as far as known
 * @param until when it ended, as far as known
 * @param id tells it from the person's other memberships
 * @param state how far it has come; one that was stored without is confirmed
 * @param note what the person says about their request
 * @param requestedAt when the person asked for it, null when an import states it
 * @param decision who last decided about it, null when nobody has
 */
public record Membership(String program, @Nullable String programInSource, String role, @Nullable String communityId,
        @Nullable PartialDate from, @Nullable PartialDate until, String id, MembershipState state,
        @Nullable String note, @Nullable Instant requestedAt, @Nullable Decision decision) {

    private static final Set<String> ORGANIZERS = Set.of("expert", "organizer", "lead");

    public Membership {
        id = Objects.requireNonNullElseGet(id,
                () -> derivedId(program, programInSource, role, communityId, from, until));
        state = Objects.requireNonNullElse(state, MembershipState.CONFIRMED);
    }

    /**
     * A membership that an import states.
     * @param program the program's id, or {@code other}
     * @param programInSource the source's word for a program that is not known
     * @param role the role
     * @param communityId the community, when the role is in one
     * @param from when it began, as far as known
     * @param until when it ended, as far as known
     * @return a confirmed membership that nobody decided about
     */
    public static Membership stated(String program, @Nullable String programInSource, String role,
            @Nullable String communityId, @Nullable PartialDate from, @Nullable PartialDate until) {
        return new Membership(program, programInSource, role, communityId, from, until,
                derivedId(program, programInSource, role, communityId, from, until), MembershipState.CONFIRMED, null,
                null, null);
    }

    /**
     * The same after a decision.
     * @param state the state it is in now
     * @param decision who decided so
     * @param from when it began, null to leave that as it is
     * @param until when it ended or is to end, null to leave that as it is
     * @return a copy
     */
    public Membership decided(MembershipState state, Decision decision, @Nullable PartialDate from,
            @Nullable PartialDate until) {
        return new Membership(this.program, this.programInSource, this.role, this.communityId,
                (from != null) ? from : this.from, (until != null) ? until : this.until, this.id, state, this.note,
                this.requestedAt, decision);
    }

    /**
     * Whether it waits for a decision or holds.
     * @return false if it was declined or is over
     */
    public boolean isAlive() {
        return this.state == MembershipState.REQUESTED || this.state == MembershipState.CONFIRMED;
    }

    /**
     * Whether it makes its person an organizer.
     * @param today the day in question
     * @return true if it is confirmed, its role is one of organizers, and it is not over
     */
    public boolean makesOrganizer(LocalDate today) {
        return isConfirmed() && ORGANIZERS.contains(this.role) && isCurrent(today);
    }

    /**
     * Whether everybody may know of it.
     * @return true if it is confirmed
     */
    public boolean isConfirmed() {
        return this.state == MembershipState.CONFIRMED;
    }

    /**
     * Whether it was asked for or decided about here, so that an import does not undo it.
     */
    boolean isOurs() {
        return this.requestedAt != null || this.decision != null;
    }

    private boolean isCurrent(LocalDate today) {
        return (this.from == null || !this.from.start().isAfter(today))
                && (this.until == null || !this.until.end().isBefore(today));
    }

    /**
     * What an import states has no id of its own: the same statement is the same
     * membership.
     */
    private static String derivedId(String program, @Nullable String programInSource, String role,
            @Nullable String communityId, @Nullable PartialDate from, @Nullable PartialDate until) {
        String content = "%s|%s|%s|%s|%s|%s".formatted(program, programInSource, role, communityId, from, until);
        return "%08x".formatted(content.hashCode());
    }

}
