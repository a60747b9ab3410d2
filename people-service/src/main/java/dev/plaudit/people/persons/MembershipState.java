package dev.plaudit.people.persons;

import java.util.Locale;

/**
 * How far a membership has come.
 */
public enum MembershipState {

    /**
     * The person says so; nobody has confirmed it.
     */
    REQUESTED,

    /**
     * A manager, or an import, says so. The only state that everybody sees.
     */
    CONFIRMED,

    /**
     * A manager said no.
     */
    DECLINED,

    /**
     * It is over, or the request was taken back.
     */
    ENDED;

    /**
     * The name on the wire.
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
