package dev.plaudit.platform.identity;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/**
 * What a manager decides about: records of one program in one region, either open.
 *
 * @param program the program's id, or null for every program
 * @param region the region's id, or null for every region
 */
public record ManagerScope(@Nullable String program, @Nullable String region) {

    private static final String ANY = "*";

    /**
     * Everything.
     */
    public static final ManagerScope ALL = new ManagerScope(null, null);

    /**
     * Whether a record is within.
     * @param programs the record's programs
     * @param regions the record's regions
     * @return true if one of each fits; an open side fits also where the record names
     * none
     */
    public boolean covers(Collection<String> programs, Collection<String> regions) {
        return (this.program == null || programs.contains(this.program))
                && (this.region == null || regions.contains(this.region));
    }

    /**
     * The form on the wire.
     * @return program and region separated by a slash, {@code *} for an open side
     */
    public String text() {
        return text(this.program) + "/" + text(this.region);
    }

    /**
     * Reads the form on the wire.
     * @param text as {@link #text()} writes it
     * @return the scope
     * @throws IllegalArgumentException if it has another form
     */
    public static ManagerScope of(String text) {
        String[] sides = text.split("/", -1);
        if (sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
            throw new IllegalArgumentException("No scope of a manager");
        }
        return new ManagerScope(side(sides[0]), side(sides[1]));
    }

    private static String text(@Nullable String side) {
        return (side != null) ? side : ANY;
    }

    private static @Nullable String side(String text) {
        return ANY.equals(text) ? null : text;
    }

}
