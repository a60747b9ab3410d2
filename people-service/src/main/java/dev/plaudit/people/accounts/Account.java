package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.mongo.Versioned;

/**
 * Somebody who signs in.
 *
 * @param id identifies the account and is never used again
 * @param name what they call themselves: their person's name when they last signed in
 * @param email what their provider found to be theirs. It stands here, is shown to
 * themselves in their export, and goes nowhere else
 * @param logins by what they sign in; the one truth about it
 * @param personId the person made for the account, which may since be merged into another
 * @param rights what they may
 * @param createdAt when they first signed in
 * @param entered the fields of their profile that they have filled themselves
 * @param erasing that the account is being erased and is as good as gone
 * @param leaving what of its erasure is done, null while nobody erases it
 */
public record Account(@BsonId String id, long version, Instant updatedAt, String name, @Nullable String email,
        List<Login> logins, String personId, Rights rights, Instant createdAt, List<String> entered, Boolean erasing,
        @Nullable Leaving leaving) implements Versioned<Account> {

    public Account {
        logins = List.copyOf(Objects.requireNonNullElse(logins, List.of()));
        rights = Objects.requireNonNullElse(rights, Rights.NONE);
        entered = List.copyOf(Objects.requireNonNullElse(entered, List.of()));
        erasing = Boolean.TRUE.equals(erasing);
    }

    static Account opened(String id, String name, @Nullable String email, Login login, String personId, Rights rights) {
        return new Account(id, 0, Instant.EPOCH, name, email, List.of(login), personId, rights, login.linkedAt(),
                List.of(), false, null);
    }

    /**
     * Whether a login leads here.
     * @param key of the login
     * @return false if it was never linked or was unlinked
     */
    public boolean has(String key) {
        return this.logins.stream().anyMatch((login) -> login.key().equals(key));
    }

    /**
     * Whether it may not be used.
     * @return true if an admin has decided so
     */
    public boolean isDisabled() {
        return this.rights.disabled() != null;
    }

    /**
     * What it decides about as a manager.
     * @return nothing if it is none
     */
    public List<ManagerScope> scopes() {
        return this.rights.grants().stream().filter((grant) -> grant.role() == Role.MANAGER).map(Grant::scope).toList();
    }

    Account called(String name, @Nullable String email) {
        return new Account(this.id, this.version, this.updatedAt, name, email, this.logins, this.personId, this.rights,
                this.createdAt, this.entered, this.erasing, this.leaving);
    }

    Account linkedTo(Login login) {
        return has(login.key()) ? this : with(Stream.concat(this.logins.stream(), Stream.of(login)).toList());
    }

    Account unlinkedFrom(String key) {
        return with(this.logins.stream().filter((login) -> !login.key().equals(key)).toList());
    }

    private Account with(List<Login> logins) {
        return new Account(this.id, this.version, this.updatedAt, this.name, this.email, logins, this.personId,
                this.rights, this.createdAt, this.entered, this.erasing, this.leaving);
    }

    Account with(Rights rights) {
        return new Account(this.id, this.version, this.updatedAt, this.name, this.email, this.logins, this.personId,
                rights, this.createdAt, this.entered, this.erasing, this.leaving);
    }

    /**
     * The same after they have filled fields of their profile.
     * @param fields names of fields
     * @return a copy
     */
    public Account entering(Collection<String> fields) {
        List<String> all = Stream.concat(this.entered.stream(), fields.stream()).distinct().sorted().toList();
        return new Account(this.id, this.version, this.updatedAt, this.name, this.email, this.logins, this.personId,
                this.rights, this.createdAt, all, this.erasing, this.leaving);
    }

    /**
     * What is left until all that belongs to the account is gone too.
     */
    Account erased(Leaving leaving) {
        return new Account(this.id, this.version, this.updatedAt, "", null, this.logins, this.personId, Rights.NONE,
                this.createdAt, this.entered, true, leaving);
    }

    /**
     * What is left once all is gone that this service keeps, so that others are told.
     */
    Account bare() {
        return new Account(this.id, this.version, this.updatedAt, "", null, List.of(), "", Rights.NONE, this.createdAt,
                List.of(), true, this.leaving);
    }

    @Override
    public Account stored(long version, Instant updatedAt) {
        return new Account(this.id, version, updatedAt, this.name, this.email, this.logins, this.personId, this.rights,
                this.createdAt, this.entered, this.erasing, this.leaving);
    }

}
