package dev.plaudit.people.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.ForbiddenException;

/**
 * Where a record belongs, which says who decides about it.
 *
 * @param programs the record's programs
 * @param regions the record's regions, empty when none is known
 */
public record RecordScope(Collection<String> programs, Collection<String> regions) {

    /**
     * Narrows lists for managers to the records in their scopes.
     */
    public static final Filter FILTER = Filter
        .of("scope", "A scope of managers that it is in: program and region, as GDE/apac, * for any")
        .matching("[^/]+/[^/]+");

    private static final String NO_SCOPE = "none/none";

    public RecordScope {
        programs = List.copyOf(programs);
        regions = List.copyOf(regions);
    }

    /**
     * The scope of one program and at most one region.
     * @param program the program's id
     * @param region the region's id, or nothing when none is known
     * @return the scope
     */
    public static RecordScope of(String program, Optional<String> region) {
        return new RecordScope(List.of(program), region.stream().toList());
    }

    /**
     * Makes sure that somebody decides about the record.
     * @param member a manager or admin
     * @throws ForbiddenException if it is outside of their scopes
     */
    public void require(Member member) {
        requireAny(List.of(this), member);
    }

    /**
     * Makes sure that somebody decides about one of several records.
     * @param scopes of the records
     * @param member a manager or admin
     * @throws ForbiddenException if all are outside of their scopes
     */
    public static void requireAny(Collection<RecordScope> scopes, Member member) {
        if (scopes.stream().noneMatch((scope) -> member.decidesIn(scope.programs(), scope.regions()))) {
            throw new ForbiddenException("This is outside of your scopes");
        }
    }

    /**
     * All scopes of managers that cover the record, as keywords of a catalogue.
     * @return in the form on the wire
     */
    public List<String> covering() {
        List<String> covering = new ArrayList<>();
        openOr(this.programs).forEach((program) -> openOr(this.regions)
            .forEach((region) -> covering.add(new ManagerScope(program.orElse(null), region.orElse(null)).text())));
        return covering;
    }

    private static List<Optional<String>> openOr(Collection<String> sides) {
        List<Optional<String>> all = new ArrayList<>(List.of(Optional.empty()));
        sides.forEach((side) -> all.add(Optional.of(side)));
        return all;
    }

    /**
     * Narrows a list to what its reader decides about.
     * @param request asks a catalogue that has {@link #FILTER}
     * @param member a manager or admin
     * @return the same request for admins
     * @throws ForbiddenException if it asks for a scope that is not theirs
     */
    public static ListRequest narrowed(ListRequest request, Member member) {
        if (member.is(Role.ADMIN)) {
            return request;
        }
        SortedSet<String> asked = request.query().filters().get(FILTER.name());
        List<String> allowed = member.scopes().stream().map(ManagerScope::text).toList();
        if (asked != null) {
            allowed = asked.stream().filter((scope) -> isWithin(scope, member.scopes())).toList();
            if (allowed.isEmpty()) {
                throw new ForbiddenException("This is outside of your scopes");
            }
        }
        return new ListRequest(request.catalogue(),
                request.query().where(FILTER.name(), allowed.isEmpty() ? List.of(NO_SCOPE) : allowed), request.path(),
                request.parameters());
    }

    private static boolean isWithin(String text, List<ManagerScope> scopes) {
        ManagerScope scope = ManagerScope.of(text);
        return scopes.stream()
            .anyMatch((own) -> (own.program() == null || own.program().equals(scope.program()))
                    && (own.region() == null || own.region().equals(scope.region())));
    }

}
