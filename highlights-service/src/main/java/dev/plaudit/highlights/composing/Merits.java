package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.digests.Proposal.Reason;
import dev.plaudit.highlights.nominations.Nomination;

/**
 * What speaks for an achievement by itself, in points. The numbers are a convention: a
 * nomination counts about as much as ten thousand counted readers, and a number that was
 * only estimated half of one that was measured.
 */
final class Merits {

    private static final int NOMINATION = 8;

    private static final int NOMINATIONS_AT_MOST = 24;

    private static final double A_TENFOLD = 2.5;

    private static final int REACH_AT_MOST = 12;

    private static final int FIRST_TIME = 6;

    private static final int WAITED = 4;

    private static final int TOLD_BEFORE = -20;

    private Merits() {
    }

    static Optional<Reason> nominated(List<Nomination> nominations) {
        if (nominations.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = nominations.stream().map(Nomination::name).distinct().toList();
        return Optional.of(new Reason("nominated", Math.min(NOMINATIONS_AT_MOST, NOMINATION * nominations.size()),
                "Nominated by " + String.join(", ", names)));
    }

    /**
     * The number that speaks most for it; numbers are not added to each other.
     */
    static Optional<Reason> reach(Content content) {
        return content.reach()
            .stream()
            .flatMap((reach) -> reach(reach).stream())
            .filter((reason) -> reason.points() > 0)
            .max(Comparator.comparingInt(Reason::points));
    }

    private static Optional<Reason> reach(Reach reach) {
        Long value = reach.value();
        if (value == null || value < 1) {
            return Optional.empty();
        }
        double points = reach.place() ? place(value, reach.outOf()) : A_TENFOLD * Math.log10(1.0 + value);
        String number = (reach.outOf() != null) ? value + " of " + reach.outOf() : String.valueOf(value);
        return Optional.of(new Reason("reach", (int) Math.round(Math.min(REACH_AT_MOST, points) * trust(reach.basis())),
                "%s: %s, %s".formatted(reach.metric(), number, word(reach.basis()))));
    }

    private static double place(long place, @Nullable Long field) {
        if (field != null && field > 1) {
            // The upper half counts, the more the fewer were before.
            double before = (place - 1.0) / field;
            return REACH_AT_MOST * Math.max(0, 1 - 2 * before);
        }
        return REACH_AT_MOST / (1 + Math.log10(place) * 2);
    }

    private static double trust(Reach.Basis basis) {
        return switch (basis) {
            case MEASURED -> 1;
            case UNKNOWN -> 0.75;
            case ESTIMATED -> 0.5;
        };
    }

    private static String word(Reach.Basis basis) {
        return switch (basis) {
            case MEASURED -> "measured";
            case UNKNOWN -> "of unknown basis";
            case ESTIMATED -> "estimated";
        };
    }

    /**
     * Somebody was never credited before.
     */
    static Optional<Reason> firstTime(List<String> names) {
        return names.isEmpty() ? Optional.empty()
                : Optional.of(new Reason("first-time", FIRST_TIME, "The first of " + String.join(", ", names)));
    }

    /**
     * It was put off before.
     */
    static Optional<Reason> waited(@Nullable String digestId) {
        return (digestId == null) ? Optional.empty()
                : Optional.of(new Reason("waited", WAITED, "Waits since digest " + digestId));
    }

    /**
     * Other digests told of it.
     */
    static Optional<Reason> toldBefore(List<String> digestIds) {
        return digestIds.isEmpty() ? Optional.empty() : Optional
            .of(new Reason("told-before", TOLD_BEFORE, "Digest " + String.join(", ", digestIds) + " told of it"));
    }

    @SafeVarargs
    static List<Reason> all(Optional<Reason>... reasons) {
        return new ArrayList<>(Stream.of(reasons).flatMap(Optional::stream).toList());
    }

}
