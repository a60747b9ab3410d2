package dev.plaudit.events.access;

import java.util.Optional;
import java.util.Set;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

import static dev.plaudit.platform.identity.Role.ADMIN;
import static dev.plaudit.platform.identity.Role.CURATOR;
import static dev.plaudit.platform.identity.Role.MANAGER;
import static dev.plaudit.platform.identity.Role.ORGANIZER;

/**
 * What can be asked of events-service, and who may; its vocabulary and its audit log have
 * operations of their own. Whose records these are {@link Stake} decides.
 */
public enum EventsOperation implements Operation {

    /**
     * Reading what is public, which is everything that events-service keeps but the
     * trails of its records.
     */
    READ("read events, talks and kinds of events", Set.of()),

    /**
     * A new event, public at once.
     */
    CREATE_EVENT("add events"),

    /**
     * An event's facts.
     */
    EDIT_EVENT("edit events that they added or hold, or that are in their scope"),

    /**
     * The whole event.
     */
    DELETE_EVENT("delete events that they added or that are in their scope"),

    /**
     * A new talk, public at once.
     */
    CREATE_TALK("add talks"),

    /**
     * A talk's facts.
     */
    EDIT_TALK("edit talks that they added or give, or that are in their scope"),

    /**
     * The whole talk.
     */
    DELETE_TALK("delete talks that they added or that are in their scope"),

    /**
     * A talk is given again.
     */
    ADD_DELIVERY("add deliveries to talks that they may edit"),

    /**
     * A delivery's facts.
     */
    EDIT_DELIVERY("edit deliveries of talks that they may edit"),

    /**
     * A delivery that was not.
     */
    DELETE_DELIVERY("delete deliveries of talks that they may edit");

    private final String meaning;

    private final Set<Role> roles;

    EventsOperation(String meaning) {
        this(meaning, Set.of(ORGANIZER, MANAGER, CURATOR, ADMIN));
    }

    EventsOperation(String meaning, Set<Role> roles) {
        this.meaning = meaning;
        this.roles = roles;
    }

    @Override
    public String meaning() {
        return this.meaning;
    }

    @Override
    public Set<Role> roles() {
        return this.roles;
    }

    @Override
    public Optional<TokenScope> tokenScope() {
        return Optional.of((this == READ) ? TokenScope.READ : TokenScope.SUBMIT);
    }

}
