package dev.plaudit.people.letters;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.accounts.Identify;
import dev.plaudit.people.letters.UnsubscribeTokens.Subscription;
import dev.plaudit.people.notifications.AllPreferences;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Stops e-mails for whoever has one of them: the token in its link is all the proof there
 * is, and all it can do is this.
 */
@Component
class Unsubscribe {

    private final UnsubscribeTokens tokens;

    private final AllPreferences preferences;

    private final Accounts accounts;

    Unsubscribe(UnsubscribeTokens tokens, AllPreferences preferences, Accounts accounts) {
        this.tokens = tokens;
        this.preferences = preferences;
        this.accounts = accounts;
    }

    /**
     * What a token stops; nothing is stopped.
     * @param caller the gateway
     * @param token from a link
     * @return the type of e-mails
     * @throws NotFoundException if it is no token, or its account is gone
     */
    NoticeType ask(Caller caller, String token) {
        caller.requireService(Identify.GATEWAY);
        return known(token).type();
    }

    /**
     * Stops e-mails of one type; once more does nothing more.
     * @param caller the gateway
     * @param token from a link
     * @return the type of e-mails
     * @throws NotFoundException if it is no token, or its account is gone
     */
    NoticeType stop(Caller caller, String token) {
        caller.requireService(Identify.GATEWAY);
        Subscription subscription = known(token);
        this.preferences.stopMail(subscription.accountId(), subscription.type());
        return subscription.type();
    }

    private Subscription known(String token) {
        return this.tokens.read(token)
            .filter((subscription) -> this.accounts.find(subscription.accountId()).isPresent())
            .orElseThrow(NotFoundException::new);
    }

}
