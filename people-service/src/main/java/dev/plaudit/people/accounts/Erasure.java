package dev.plaudit.people.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * The steps of an account's erasure. From the first on the account is as good as gone.
 * Until the last its document says what is still to do, here and at other services, and
 * whatever breaks off in between is done again.
 */
@Component
public class Erasure {

    private final Accounts accounts;

    private final Logins logins;

    private final LastAdmin lastAdmin;

    private final Clock clock;

    Erasure(Accounts accounts, Logins logins, LastAdmin lastAdmin, Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.lastAdmin = lastAdmin;
        this.clock = clock;
    }

    /**
     * Begins.
     * @param account its current state
     * @param withPerson whether the person goes too, though everybody has seen them
     * @return what is left of it
     * @throws ConflictException if it is the last admin's
     * @throws StaleVersionException if it was changed meanwhile
     */
    public Account begin(Account account, boolean withPerson) {
        Instant now = this.clock.instant();
        return this.lastAdmin.replace(account, account.erased(new Leaving(withPerson, now, List.of(), List.of())));
    }

    /**
     * Notes which persons go with it, before they do: afterwards nobody could tell.
     * @param erased what is left of it
     * @param personIds records of theirs
     * @return what is left of it now
     */
    public Account noting(Account erased, Collection<String> personIds) {
        Leaving leaving = leaving(erased);
        Leaving next = leaving.erasing(personIds);
        return next.equals(leaving) ? erased : this.accounts.replace(erased.erased(next));
    }

    /**
     * Notes that nothing is left in this service: its logins lead nowhere.
     * @param erased what is left of it
     * @return no more than others need to be told
     */
    public Account done(Account erased) {
        erased.logins().forEach((login) -> this.logins.release(login.key(), erased.id()));
        Account bare = erased.bare();
        return bare.sameContent(erased) ? erased : this.accounts.replace(bare);
    }

    /**
     * Notes that another service has nothing left of it either.
     * @param erased what is left of it
     * @param service the name of that service
     * @return what is left of it now
     */
    public Account told(Account erased, String service) {
        return this.accounts.replace(erased.erased(leaving(erased).telling(service)));
    }

    /**
     * Ends: only its id stays behind.
     * @param erased what {@link #done} or {@link #told} gave
     */
    public void end(Account erased) {
        this.accounts.delete(erased);
    }

    /**
     * Those that have begun and not ended.
     * @return what is left of them
     */
    public List<Account> begun() {
        return this.accounts.halfErased();
    }

    /**
     * An erasure that has begun.
     * @param accountId the account
     * @return what is left of it; nothing if it has ended
     */
    public Optional<Account> begun(String accountId) {
        return this.accounts.halfErased(accountId);
    }

    /**
     * How far an erasure is.
     * @param erased what is left of an account
     * @return what is known of it
     */
    public static Leaving leaving(Account erased) {
        return Objects.requireNonNullElseGet(erased.leaving(),
                () -> new Leaving(false, Instant.EPOCH, List.of(), List.of()));
    }

}
