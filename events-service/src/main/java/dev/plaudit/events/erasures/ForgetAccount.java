package dev.plaudit.events.erasures;

import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.events.calendar.Events;
import dev.plaudit.events.talks.Talks;
import dev.plaudit.platform.erasures.ErasedAccount;
import dev.plaudit.platform.identity.Caller;

/**
 * Takes persons who were erased out of events and talks. Of the account itself nothing is
 * kept here but its id, which leads nowhere then.
 */
@Component
class ForgetAccount {

    private final Events events;

    private final Talks talks;

    ForgetAccount(Events events, Talks talks) {
        this.events = events;
        this.talks = talks;
    }

    /**
     * Forgets it. The same again is nothing new.
     * @param caller people-service
     * @param erased which persons were erased with the account
     */
    void forget(Caller caller, ErasedAccount erased) {
        caller.requireService(ErasedAccount.TOLD_BY);
        Set<String> persons = erased.persons();
        if (!persons.isEmpty()) {
            this.events.forget(persons);
            this.talks.forget(persons);
        }
    }

}
