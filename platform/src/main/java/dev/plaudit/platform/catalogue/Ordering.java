package dev.plaudit.platform.catalogue;

/**
 * A key by which a list can be ordered. Records without the key come last in either
 * direction; equal keys are ordered by id.
 *
 * @param name what {@code sort} calls it
 * @param type what the key is
 * @param descending whether the greatest comes first
 */
public record Ordering(String name, Type type, boolean descending) {

    /**
     * What a key is.
     */
    public enum Type {

        /** Text in the order of a dictionary, whatever its case and accents. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** A day. */
        DATE

    }

    /**
     * An order by text, A first.
     * @param name what {@code sort} calls it
     * @return the ordering
     */
    public static Ordering byText(String name) {
        return new Ordering(name, Type.TEXT, false);
    }

    /**
     * An order by number, the smallest first.
     * @param name what {@code sort} calls it
     * @return the ordering
     */
    public static Ordering byNumber(String name) {
        return new Ordering(name, Type.NUMBER, false);
    }

    /**
     * An order by day, the oldest first.
     * @param name what {@code sort} calls it
     * @return the ordering
     */
    public static Ordering byDate(String name) {
        return new Ordering(name, Type.DATE, false);
    }

    /**
     * The opposite direction.
     * @return an ordering by the same key
     */
    public Ordering reversed() {
        return new Ordering(this.name, this.type, !this.descending);
    }

    /**
     * The form in a request: {@code title}, or {@code -title} for the greatest first.
     * @return the value of {@code sort}
     */
    public String written() {
        return this.descending ? "-" + this.name : this.name;
    }

}
