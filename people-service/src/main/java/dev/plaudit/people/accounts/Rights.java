package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Role;

/**
 * What an account may, and who decided so.
 *
 * @param grants the roles it was given
 * @param disabled that it may not be used, null when it may
 * @param decisions all that was ever decided about it, the oldest first
 */
public record Rights(List<Grant> grants, @Nullable Disabled disabled, List<Decision> decisions) {

    static final Rights NONE = new Rights(List.of(), null, List.of());

    public Rights {
        grants = List.copyOf(Objects.requireNonNullElse(grants, List.of()));
        decisions = List.copyOf(Objects.requireNonNullElse(decisions, List.of()));
    }

    /**
     * What an account may from its beginning.
     * @param grants the roles it is given
     * @param by the account that decided, or the name of the service
     * @param at when
     * @param reason why
     * @return the rights, with that decision unless nothing is given
     */
    public static Rights given(List<Grant> grants, String by, Instant at, String reason) {
        return grants.isEmpty() ? NONE : NONE.granted(grants, by, at, reason);
    }

    boolean grant(Role role) {
        return this.grants.stream().anyMatch((grant) -> grant.role() == role);
    }

    Rights granted(List<Grant> grants, String by, Instant at, String reason) {
        List<Grant> once = grants.stream().distinct().toList();
        String words = once.stream().map(Grant::words).sorted().collect(Collectors.joining(", "));
        return new Rights(once, this.disabled, also(new Decision("roles: " + words, by, at, reason)));
    }

    Rights disabled(String by, Instant at, String reason) {
        return new Rights(this.grants, new Disabled(at, by, reason), also(new Decision("disabled", by, at, reason)));
    }

    Rights enabled(String by, Instant at, String reason) {
        return new Rights(this.grants, null, also(new Decision("enabled", by, at, reason)));
    }

    private List<Decision> also(Decision decision) {
        return Stream.concat(this.decisions.stream(), Stream.of(decision)).toList();
    }

    /**
     * That an account may not be used.
     *
     * @param at since when
     * @param by the account that decided
     * @param reason why, in their words
     */
    public record Disabled(Instant at, String by, String reason) {
    }

    /**
     * One thing that was decided about an account.
     *
     * @param what in words
     * @param by the account that decided, or the name of the service
     * @param at when
     * @param reason why, in their words
     */
    public record Decision(String what, String by, Instant at, String reason) {
    }

}
