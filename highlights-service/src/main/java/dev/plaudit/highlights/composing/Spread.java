package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.plaudit.highlights.digests.Proposal.Reason;

/**
 * Puts candidates in order so that not always the same people, communities and regions
 * come first: one after the other the best is taken, and whoever was taken already counts
 * against the rest.
 */
final class Spread {

    private static final int PERSON = -4;

    private static final int COMMUNITY = -2;

    /** A region may have so many before each further one counts against it. */
    private static final int A_REGION_SHARE = 4;

    private static final int AT_MOST = -12;

    private final Map<String, Integer> told = new HashMap<>();

    /**
     * What is told anyway.
     */
    Spread(Stream<Candidate> chosen) {
        chosen.forEach(this::take);
    }

    /**
     * All candidates in order, each with what its place cost it.
     */
    List<Candidate> ordered(List<Candidate> candidates) {
        List<Candidate> left = new ArrayList<>(candidates);
        left.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id));
        List<Candidate> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Candidate best = best(left);
            left.removeIf((candidate) -> candidate.id().equals(best.id()));
            ordered.add(best);
            take(best);
        }
        return ordered;
    }

    /**
     * Spreading only ever costs points, so the rest of an ordered list cannot be better
     * than the best so far once it was worse without.
     */
    private Candidate best(List<Candidate> ordered) {
        Candidate best = spread(ordered.getFirst());
        for (Candidate candidate : ordered.subList(1, ordered.size())) {
            if (candidate.score() <= best.score()) {
                break;
            }
            Candidate other = spread(candidate);
            best = (other.score() > best.score()) ? other : best;
        }
        return best;
    }

    private Candidate spread(Candidate candidate) {
        int person = most(keys("person ", candidate.people()));
        int community = most(keys("community ", candidate.content().communityIds()));
        int region = this.told.getOrDefault(region(candidate), 0) / A_REGION_SHARE;
        int points = Math.max(AT_MOST, PERSON * person + COMMUNITY * community - region);
        if (points == 0) {
            return candidate;
        }
        List<String> told = new ArrayList<>();
        add(told, person, "of the same people");
        add(told, community, "of the same community");
        add(told, this.told.getOrDefault(region(candidate), 0), "of the same region");
        List<Reason> reasons = Stream
            .concat(candidate.reasons().stream(),
                    Stream.of(new Reason("spread", points, "Told before it: " + String.join(", ", told))))
            .toList();
        return new Candidate(candidate.id(), candidate.content(), candidate.people(), reasons);
    }

    private static void add(List<String> told, int count, String whose) {
        if (count > 0) {
            told.add(count + " " + whose);
        }
    }

    private void take(Candidate candidate) {
        Stream
            .of(keys("person ", candidate.people()), keys("community ", candidate.content().communityIds()),
                    List.of(region(candidate)))
            .flatMap(List::stream)
            .forEach((key) -> this.told.merge(key, 1, Integer::sum));
    }

    private int most(List<String> keys) {
        return keys.stream().mapToInt((key) -> this.told.getOrDefault(key, 0)).max().orElse(0);
    }

    private static List<String> keys(String kind, List<String> ids) {
        return ids.stream().map((id) -> kind + id).toList();
    }

    private static String region(Candidate candidate) {
        return "region " + Objects.requireNonNullElse(candidate.content().region(), "");
    }

}
