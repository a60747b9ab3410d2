package dev.plaudit.highlights.composing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.FirstCredits;
import dev.plaudit.highlights.achievements.FirstCredits.Earlier;
import dev.plaudit.highlights.achievements.PeriodKeys;
import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestContent;
import dev.plaudit.highlights.digests.Digests;
import dev.plaudit.highlights.digests.Highlight;
import dev.plaudit.highlights.nominations.Nomination;
import dev.plaudit.highlights.nominations.NominationStore;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Finds what a digest could tell of: everything that everybody reads of its program and
 * period, and what earlier digests of the program put off.
 */
@Component
class Candidates {

    private static final int MOST = 5000;

    private final Achievements achievements;

    private final Digests digests;

    private final NominationStore nominations;

    private final Parties parties;

    private final FirstCredits firstCredits;

    Candidates(Achievements achievements, Digests digests, NominationStore nominations, Parties parties,
            FirstCredits firstCredits) {
        this.achievements = achievements;
        this.digests = digests;
        this.nominations = nominations;
        this.parties = parties;
        this.firstCredits = firstCredits;
    }

    /**
     * All candidates, in no order.
     * @param digest the digest
     */
    List<Candidate> of(Digest digest) {
        List<Digest> others = this.digests.all().stream().filter((other) -> !isSame(other, digest)).toList();
        Map<String, String> waiting = waiting(digest, others);
        Set<String> ids = new TreeSet<>(inPeriod(digest.content()));
        ids.addAll(waiting.keySet());
        List<String> found = ids.stream().limit(MOST).toList();
        Map<String, List<Nomination>> nominated = this.nominations.of(found);
        Earlier earlier = this.firstCredits.before(digest.content().period());
        return this.achievements.findAll(found)
            .values()
            .stream()
            .flatMap((achievement) -> achievement.publicContent(this.parties::currentId)
                .map((content) -> candidate(achievement, content, digest, nominated, earlier, waiting))
                .stream())
            .toList();
    }

    /**
     * Some of the same, as what is told already.
     */
    Stream<Candidate> told(Collection<String> ids) {
        return this.achievements.findAll(ids)
            .values()
            .stream()
            .flatMap((achievement) -> achievement.publicContent(this.parties::currentId)
                .map((content) -> new Candidate(achievement.id(), content, this.parties.currentIds(content.personIds()),
                        List.of()))
                .stream());
    }

    private Candidate candidate(Achievement achievement, Content content, Digest digest,
            Map<String, List<Nomination>> nominated, Earlier earlier, Map<String, String> waiting) {
        List<String> people = this.parties.currentIds(content.personIds());
        List<String> before = achievement.digestIds().stream().filter((id) -> !id.equals(digest.id())).toList();
        return new Candidate(achievement.id(), content, people,
                Merits.all(Merits.nominated(nominated.getOrDefault(achievement.id(), List.of())), Merits.reach(content),
                        Merits.firstTime(newcomers(people, content.communityIds(), earlier)),
                        Merits.waited(waiting.get(achievement.id())), Merits.toldBefore(before)));
    }

    private List<String> newcomers(List<String> people, List<String> communities, Earlier earlier) {
        return Stream
            .concat(this.parties.people(people).stream().filter((person) -> earlier.isNewPerson(person.id())),
                    this.parties.communities(communities)
                        .stream()
                        .filter((community) -> earlier.isNewCommunity(community.id())))
            .map(Party::name)
            .toList();
    }

    private Set<String> inPeriod(DigestContent content) {
        Set<String> ids = new HashSet<>(
                this.achievements.catalogue().ids("period", PeriodKeys.within(content.period())));
        if (content.program() != null) {
            ids.retainAll(Set.copyOf(this.achievements.catalogue().ids("program", List.of(content.program()))));
        }
        return ids;
    }

    /**
     * What earlier digests of the program put off and no digest told of since.
     * @return by achievement, the last digest that put it off
     */
    private static Map<String, String> waiting(Digest digest, List<Digest> others) {
        Map<String, String> waiting = new HashMap<>();
        others.stream()
            .filter((other) -> other.shown().findAny().isPresent() && other.translationOf() == null)
            .filter((other) -> Objects.equals(other.content().program(), digest.content().program()))
            .filter((other) -> other.content().period().end().isBefore(digest.content().period().end()))
            .sorted(Comparator.comparing((other) -> other.content().period().end()))
            .forEach((other) -> {
                other.setAside()
                    .stream()
                    .filter((highlight) -> highlight.state() == Highlight.State.DEFERRED)
                    .forEach((highlight) -> waiting.put(highlight.achievementId(), other.id()));
                other.content().achievementIds().forEach(waiting::remove);
            });
        return waiting;
    }

    private static boolean isSame(Digest one, Digest other) {
        return one.id().equals(other.id());
    }

}
