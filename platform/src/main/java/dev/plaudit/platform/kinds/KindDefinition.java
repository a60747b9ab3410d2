package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * What reports of a kind ask for, beyond what all reports do.
 *
 * @param label what the kind is called, by language; where there is none, as it is named
 * @param fields fields of its own, in the order of a form
 * @param roles what somebody credited may be
 * @param closed whether roles are these and no others; no, where nothing is said
 * @param reach the numbers that it is usually told with
 * @param programs what programs make of it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KindDefinition(Map<String, String> label, List<KindField> fields, List<Option> roles,
        @Nullable Boolean closed, List<KindMetric> reach, List<ProgramRule> programs) {

    /**
     * Asks for nothing.
     */
    public static final KindDefinition EMPTY = new KindDefinition(Map.of(), List.of(), List.of(), null, List.of(),
            List.of());

    private static final int MOST = 30;

    /**
     * So that a record with all its former definitions stays within a document.
     */
    private static final int LARGEST = 30_000;

    public KindDefinition {
        label = Labels.sorted(label);
        fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
        reach = List.copyOf(Objects.requireNonNullElse(reach, List.of()));
        programs = List.copyOf(Objects.requireNonNullElse(programs, List.of()));
    }

    /**
     * Whether roles are those listed and no others.
     * @return false if any word may be a role
     */
    public boolean closesRoles() {
        return Boolean.TRUE.equals(this.closed);
    }

    /**
     * The number that somebody means by a word.
     * @param word any text
     * @return nothing when it is none of the kind's
     */
    public Optional<KindMetric> metric(String word) {
        return this.reach.stream().filter((metric) -> metric.isCalled(word.strip())).findFirst();
    }

    /**
     * Checks what can be said without knowing the programs.
     * @param pointer where it stands
     * @param checks collects what is wrong
     */
    public void check(String pointer, FieldChecks checks) {
        Labels.checkAny(pointer + "/label", this.label, 100, checks);
        List<String> ids = this.fields.stream().map(KindField::id).toList();
        checks.list(pointer + "/fields", ids, MOST);
        FieldChecks.each(this.fields, (at, field) -> field.check(pointer + "/fields/" + at, checks));
        Option.check(pointer + "/roles", this.roles, MOST, checks);
        checks.require(pointer + "/closed", !closesRoles() || !this.roles.isEmpty(), "needs roles");
        KindMetric.check(pointer + "/reach", this.reach, MOST, checks);
        checks.list(pointer + "/programs", this.programs.stream().map(ProgramRule::program).toList(), MOST);
        FieldChecks.each(this.programs, (at, rule) -> rule.check(pointer + "/programs/" + at, ids, checks));
        checks.require(pointer, toString().length() <= LARGEST,
                "is longer than %d characters in all".formatted(LARGEST));
    }

}
