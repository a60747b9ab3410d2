package dev.plaudit.people.bootstrap;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import jakarta.validation.Validator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Beginning;
import dev.plaudit.people.accounts.Login;
import dev.plaudit.people.accounts.OpenAccount;
import dev.plaudit.people.accounts.Rights;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Opens the accounts of the file named by {@code PLAUDIT_ACCOUNTS} that are not there
 * yet. Those that are there are left alone, whatever the file says of them.
 */
@Component
@Order(LoadAccounts.START)
class LoadAccounts implements ApplicationRunner {

    /**
     * After the vocabularies and the catalogues.
     */
    static final int START = 200;

    private static final String BY = "people-service";

    private final String file;

    private final OpenAccount openAccount;

    private final Validator rules;

    private final Vocabulary programs;

    private final Vocabulary regions;

    private final Clock clock;

    LoadAccounts(@Value("${plaudit.accounts:}") String file, OpenAccount openAccount, Validator rules,
            Vocabulary programVocabulary, Vocabulary regionVocabulary, Clock clock) {
        this.file = file;
        this.openAccount = openAccount;
        this.rules = rules;
        this.programs = programVocabulary;
        this.regions = regionVocabulary;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!this.file.isBlank()) {
            AccountFile.read(Path.of(this.file), this.rules, this.programs, this.regions).forEach(this::open);
        }
    }

    private void open(AccountEntry entry) {
        Login login = new Login(entry.issuer(), entry.subject(), this.clock.instant());
        if (this.openAccount.find(login).isPresent()) {
            return;
        }
        Rights rights = Rights.given(entry.roles().stream().map(AccountEntry.EntryRole::grant).toList(), BY,
                this.clock.instant(), "in the list of accounts that the service was started with");
        this.openAccount.open(login, new Beginning(entry.name(), null, entry.country(), List.of(),
                entry.memberships().stream().map(AccountEntry.EntryMembership::stated).toList(), rights), null);
    }

}
