package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Reference;
import dev.plaudit.platform.references.References;

/**
 * Brings what duplicates have to the record that is kept. The duplicate asks for it by
 * its outbox, so that it happens though the process ends between the two; that it
 * happened is noted in the kept record, so that it happens once.
 */
@Component
class MergeDuplicates {

    /**
     * Far more than anybody finds, so that no pointer is followed for ever.
     */
    private static final int MOST_POINTERS = 100;

    private static final String SERVICE = "highlights-service";

    private final Achievements achievements;

    private final Parties parties;

    private final References references;

    private final Clock clock;

    MergeDuplicates(Achievements achievements, Parties parties, References references, Clock clock) {
        this.achievements = achievements;
        this.parties = parties;
        this.references = references;
        this.clock = clock;
        achievements.outbox().here(Achievement.MERGE, this::merge);
    }

    private void merge(Outgoing message) {
        String id = Objects.requireNonNull(message.about());
        Achievement duplicate = this.achievements.find(id).orElse(null);
        Achievement kept = (duplicate != null) ? kept(duplicate).orElse(null) : null;
        if (duplicate == null || kept == null || kept.id().equals(id)) {
            return;
        }
        Joining joining = new Joining(kept, duplicate, this.parties::currentId, (credit) -> names(duplicate, credit));
        if (joining.isDue()) {
            this.achievements.replace(noted(joining.joined(this.clock.instant()), duplicate));
        }
    }

    /**
     * The record that stays. What it is said to be a duplicate of may have become one
     * since.
     */
    private Optional<Achievement> kept(Achievement duplicate) {
        Map<String, Achievement> passed = new LinkedHashMap<>();
        Optional<Achievement> last = Optional.of(duplicate);
        while (last.isPresent()) {
            Achievement at = last.get();
            Optional<String> pointer = at.duplicateOf();
            if (pointer.isEmpty()) {
                return last;
            }
            if (passed.put(at.id(), at) != null) {
                return Optional.of(reopened(at, passed));
            }
            if (passed.size() > MOST_POINTERS) {
                throw new IllegalStateException("Too many duplicates of duplicates, from " + duplicate.id());
            }
            last = this.achievements.find(pointer.get());
        }
        return last;
    }

    /**
     * Two managers at once may have found each of two to be a duplicate of the other: one
     * of them waits again, the same whoever notices.
     */
    private Achievement reopened(Achievement start, Map<String, Achievement> passed) {
        SortedMap<String, Achievement> round = new TreeMap<>();
        Achievement at = start;
        while (round.put(at.id(), at) == null) {
            at = Objects.requireNonNull(passed.get(at.duplicateOf().orElseThrow()));
        }
        Achievement first = Objects.requireNonNull(round.get(round.firstKey()));
        return this.achievements
            .replace(new Notes(first.reopened()).by(SERVICE, SERVICE, null, HighlightsOperation.REVIEW_SUBMISSIONS,
                    "reopen", "none of those that tell the same was kept", this.clock.instant()));
    }

    /**
     * The kept record names who decided that something is a duplicate of it.
     */
    private Achievement noted(Achievement joined, Achievement duplicate) {
        Review decided = duplicate.reviews().getLast();
        String token = duplicate.trail()
            .stream()
            .filter((step) -> step.led() == State.DUPLICATE)
            .map(Step::token)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
        return new Notes(joined).by(decided.accountId(), decided.name(), token, HighlightsOperation.REVIEW_SUBMISSIONS,
                Achievement.MERGE, "achievements/" + duplicate.id(), this.clock.instant());
    }

    /**
     * All names of somebody who is credited, as far as they are known.
     */
    private Set<String> names(Achievement achievement, Credit credit) {
        Stream<Reference> known = Stream
            .concat(Stream.ofNullable(credit.personId()).map((id) -> this.references.find("people", id)),
                    Stream.ofNullable(credit.communityId()).map((id) -> this.references.find("communities", id)))
            .flatMap(Optional::stream);
        Submitter reporter = achievement.submittedBy();
        Stream<String> reported = (reporter != null && reporter.personId().equals(credit.personId()))
                ? Stream.of(reporter.name()) : Stream.empty();
        return Stream
            .of(Stream.ofNullable(credit.name()), reported,
                    known.flatMap((party) -> Stream.concat(Stream.of(party.name()), party.aliases().stream())))
            .flatMap(Function.identity())
            .map(Credit::folded)
            .collect(Collectors.toSet());
    }

}
