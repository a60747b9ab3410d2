package dev.plaudit.platform.catalogue;

/**
 * A measure, added up.
 *
 * @param total the sum; {@link Long#MAX_VALUE} where it would be more
 * @param entries how many records carry the measure
 */
public record Sum(long total, long entries) {

    Sum plus(Sum other) {
        return new Sum(Sums.add(this.total, other.total), this.entries + other.entries);
    }

}
