package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.references.Party;

/**
 * Who reported an achievement.
 *
 * @param accountId the account
 * @param personId the person that the account was then
 * @param name what the account called itself then
 */
public record Submitter(String accountId, String personId, String name) {

    static Submitter of(Member member) {
        return new Submitter(member.accountId(), member.personId(), member.name());
    }

    /**
     * What somebody credited is called. Who reports may be somebody whom nobody can read
     * at people-service yet; then their name is the one they reported it under.
     * @param person as people-service tells of them, by their id where it does not
     * @param reporter who reported it, null if nobody did
     * @return the person with a name
     */
    public static Party named(Party person, @Nullable Submitter reporter) {
        if (reporter == null || !reporter.personId().equals(person.id()) || !person.name().equals(person.id())) {
            return person;
        }
        return new Party(person.id(), reporter.name(), person.country(), person.programs(), person.urls());
    }

}
