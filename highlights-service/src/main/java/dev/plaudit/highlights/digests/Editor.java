package dev.plaudit.highlights.digests;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.access.Erased;
import dev.plaudit.platform.identity.Caller.Member;

/**
 * Who worked on a digest.
 *
 * @param accountId the account
 * @param name what the account called itself then
 */
public record Editor(String accountId, String name) {

    /**
     * The same without the name of an erased account.
     * @param editor who worked on a digest, or null
     * @param accountId the account
     */
    static @Nullable Editor forgotten(@Nullable Editor editor, String accountId) {
        return (editor != null && editor.accountId().equals(accountId)) ? new Editor(accountId, Erased.NAME) : editor;
    }

    /**
     * Somebody who works on a digest now.
     * @param member who
     * @return the account and its name
     */
    public static Editor of(Member member) {
        return new Editor(member.accountId(), member.name());
    }

}
