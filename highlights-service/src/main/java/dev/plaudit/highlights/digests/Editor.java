package dev.plaudit.highlights.digests;

import dev.plaudit.platform.identity.Caller.Member;

/**
 * Who worked on a digest.
 *
 * @param accountId the account
 * @param name what the account called itself then
 */
public record Editor(String accountId, String name) {

    /**
     * Somebody who works on a digest now.
     * @param member who
     * @return the account and its name
     */
    public static Editor of(Member member) {
        return new Editor(member.accountId(), member.name());
    }

}
