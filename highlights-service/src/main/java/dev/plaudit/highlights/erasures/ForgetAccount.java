package dev.plaudit.highlights.erasures;

import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.ReportsOfErased;
import dev.plaudit.highlights.conversations.Conversations;
import dev.plaudit.highlights.digests.Digests;
import dev.plaudit.highlights.images.RemoveUnusedImages;
import dev.plaudit.highlights.nominations.NominationStore;
import dev.plaudit.platform.erasures.ErasedAccount;
import dev.plaudit.platform.identity.Caller;

/**
 * Takes an erased account out of all that is kept here, and the persons that were erased
 * with it out of all that was ever published. What others read or decide about stays,
 * without a name; so does free text.
 */
@Component
class ForgetAccount {

    private final ReportsOfErased reports;

    private final RemoveUnusedImages images;

    private final NominationStore nominations;

    private final Conversations conversations;

    private final Digests digests;

    ForgetAccount(ReportsOfErased reports, RemoveUnusedImages images, NominationStore nominations,
            Conversations conversations, Digests digests) {
        this.reports = reports;
        this.images = images;
        this.nominations = nominations;
        this.conversations = conversations;
        this.digests = digests;
    }

    /**
     * Forgets it. The same again is nothing new, and ends what was broken off.
     * @param caller people-service
     * @param accountId the account
     * @param erased which persons were erased with it
     */
    void forget(Caller caller, String accountId, ErasedAccount erased) {
        caller.requireService(ErasedAccount.TOLD_BY);
        Set<String> persons = erased.persons();
        this.reports.forget(accountId, persons);
        // Only now does no draft name them any more.
        this.images.runFor(accountId);
        this.nominations.forget(accountId);
        this.conversations.forget(accountId);
        this.digests.forget(accountId, persons);
    }

}
