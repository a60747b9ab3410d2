package dev.plaudit.highlights.achievements;

import dev.plaudit.platform.identity.Caller.Member;

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

}
