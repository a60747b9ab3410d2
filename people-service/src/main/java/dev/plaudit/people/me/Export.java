package dev.plaudit.people.me;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Login;
import dev.plaudit.people.accounts.Rights;
import dev.plaudit.people.notifications.NotificationView;
import dev.plaudit.people.notifications.PreferencesBody;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.tokens.TokenView;
import dev.plaudit.platform.audit.AuditEntry;

/**
 * All that this service keeps about an account, for its owner. Sessions are the
 * gateway's, and what they achieved is told by the services that keep it.
 *
 * @param id identifies the account
 * @param name what it is called
 * @param email their address, as their provider told it
 * @param logins by what they sign in
 * @param rights what they may, and who decided so
 * @param createdAt when they first signed in
 * @param persons the records about them, the current one first, as they are stored
 * @param tokens their API tokens
 * @param notifications what they were told, the newest first
 * @param notificationPreferences how they want to be told
 * @param actions what they did, and what was done to their account and person
 */
record Export(String id, String name, @Nullable String email, List<LoginPart> logins, Rights rights, Instant createdAt,
        List<Person> persons, List<TokenView> tokens, List<NotificationView> notifications,
        PreferencesBody notificationPreferences, List<Action> actions) {

    static Export of(Me me, Map<String, Instant> lastSignIns, List<TokenView> tokens,
            List<NotificationView> notifications, PreferencesBody preferences, List<Action> actions) {
        Account account = me.account();
        return new Export(account.id(), account.name(), account.email(),
                account.logins().stream().map((login) -> LoginPart.of(login, lastSignIns)).toList(), account.rights(),
                account.createdAt(), me.whole().all(), tokens, notifications, preferences, actions);
    }

    /**
     * By what they sign in.
     *
     * @param issuer the provider
     * @param subject the provider's name for them
     * @param linkedAt since when
     * @param lastSignInAt when it was last used, null when it never was
     */
    record LoginPart(String issuer, String subject, Instant linkedAt, @Nullable Instant lastSignInAt) {

        static LoginPart of(Login login, Map<String, Instant> lastSignIns) {
            return new LoginPart(login.issuer(), login.subject(), login.linkedAt(), lastSignIns.get(login.key()));
        }

    }

    /**
     * What was done. Of others who did it neither name nor address is told.
     *
     * @param at when
     * @param own whether they did it themselves
     * @param address their network address, where they did
     * @param token the API token they used, null for a session
     * @param action what
     * @param record to what, as kind/id
     * @param reason why
     */
    record Action(Instant at, boolean own, @Nullable String address, @Nullable String token, String action,
            String record, @Nullable String reason) {

        static Action of(AuditEntry entry, String accountId) {
            boolean own = entry.account().equals(accountId);
            return new Action(entry.updatedAt(), own, own ? entry.address() : null, own ? entry.token() : null,
                    entry.action(), entry.record(), entry.reason());
        }

    }

}
