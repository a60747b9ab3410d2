package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.TokenCommunity;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Who decides about a submission: managers in whose scope it is, and who have no part in
 * it. The same holds for what they see in lists.
 */
@Component
public class Reviewers {

    /**
     * What every list that is narrowed here is filtered by.
     */
    static final List<Filter> FILTERS = List.of(
            Filter.of("scope", "The scopes of managers who decide about it").ofTheServiceItself(),
            Filter.of("mark", "Who has a part in it").ofTheServiceItself(),
            Filter.of("community", "A community that is credited").lowerCase().counted());

    private final Achievements achievements;

    private final Scopes scopes;

    private final OwnInterest ownInterest;

    Reviewers(Achievements achievements, Scopes scopes, OwnInterest ownInterest) {
        this.achievements = achievements;
        this.scopes = scopes;
        this.ownInterest = ownInterest;
    }

    /**
     * Whether somebody decides about a submission.
     * @param member who may decide about anything at all
     * @param achievement the submission
     * @return false when it is out of their scope or they have a part in it
     */
    public boolean mayDecide(Member member, Achievement achievement) {
        return isInScope(member, achievement) && !this.ownInterest.of(member, achievement);
    }

    /**
     * A submission, in whatever state it is by now, for who decides about it.
     * @throws NotFoundException if there is none in their scope
     * @throws ForbiddenException if it is their own
     */
    Achievement submission(Member member, String id) {
        Achievement achievement = this.achievements.find(id)
            .filter(Reviewers::isSubmission)
            .orElseThrow(NotFoundException::new);
        if (this.ownInterest.of(member, achievement)) {
            throw new ForbiddenException("Nobody decides about what they submitted or are credited in");
        }
        if (!isInScope(member, achievement)) {
            throw new NotFoundException();
        }
        return achievement;
    }

    /**
     * Something that was handed in, or that everybody reads.
     */
    static boolean isSubmission(Achievement achievement) {
        return achievement.wasSubmitted() || achievement.isPublic();
    }

    /**
     * Whether an achievement is somebody's own, in any disguise.
     * @param member anybody
     * @param achievement an achievement
     * @return true for who submitted it or is credited in it
     */
    public boolean hasPartIn(Member member, Achievement achievement) {
        return this.ownInterest.of(member, achievement);
    }

    /**
     * Whether an achievement is in a manager's scope.
     * @param member a manager
     * @param achievement an achievement
     * @return also true for their own
     */
    public boolean isInScope(Member member, Achievement achievement) {
        Content content = achievement.content();
        return this.scopes.of(content).isOf(member) && TokenCommunity.reaches(member, content.communityIds());
    }

    /**
     * Narrows a list to what somebody decides about.
     */
    CatalogueQuery narrowed(Member member, CatalogueQuery asked) {
        List<String> scopes = member.is(Role.ADMIN) ? List.of(ManagerScope.ALL.text())
                : member.scopes().stream().map(ManagerScope::text).toList();
        CatalogueQuery theirs = asked.where("scope", scopes).without("mark", this.ownInterest.guises(member));
        return TokenCommunity.of(member)
            .map((community) -> theirs.where("community", within(community, asked.filters().get("community"))))
            .orElse(theirs);
    }

    /**
     * Says of an entry what such a list is filtered by.
     */
    void describe(Achievement achievement, Scope scope, CatalogueEntry.Builder entry) {
        entry.keywords("scope", scope.covering())
            .keywords("mark", this.ownInterest.marks(achievement))
            .keywords("community", achievement.content().communityIds());
    }

    private static Set<String> within(String community, @Nullable SortedSet<String> asked) {
        return (asked == null || asked.contains(community)) ? Set.of(community) : Set.of();
    }

}
