package dev.plaudit.people.decisions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.communities.Communities;
import dev.plaudit.people.communities.Community;
import dev.plaudit.people.notifications.News;
import dev.plaudit.people.notifications.Notify;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;

/**
 * Tells members what others decided about their memberships and claims. A decision is
 * written into the person's record together with what it decides, so the record itself is
 * what is left to be told: this reads what changed, tells each decision in it under an id
 * made of what is stored, and then moves its mark on. Whatever breaks off before the mark
 * moved is read again, and what was told already is not told twice.
 */
@Component
class TellDecisions {

    /**
     * More than clocks differ, and than it takes from the time of a decision until it can
     * be read.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final People people;

    private final Communities communities;

    private final Notify notify;

    private final Mark mark;

    private final Clock clock;

    TellDecisions(People people, Communities communities, Notify notify, Mark mark, Clock clock) {
        this.people = people;
        this.communities = communities;
        this.notify = notify;
        this.mark = mark;
        this.clock = clock;
    }

    /**
     * Tells all decisions since the mark.
     */
    void tellNew() {
        Instant begun = this.clock.instant();
        Instant since = this.mark.readOrSet(begun).minus(OVERLAP);
        List<Made> recent;
        try (Stream<Person> changed = this.people.changedSince(since)) {
            recent = changed.flatMap(Made::in).filter((made) -> !made.decision().at().isBefore(since)).toList();
        }
        recent.forEach(this::tell);
        this.mark.move(begun);
    }

    private void tell(Made made) {
        News news = made.news(title(made.subject()));
        List<String> accounts = this.notify.accountsOf(made.person().id())
            .stream()
            .filter((account) -> !account.equals(made.decision().account()))
            .filter((account) -> !this.notify.wasTold(news.id(), account))
            .toList();
        this.notify.tell(news, accounts, List.of());
    }

    private String title(Made.Subject subject) {
        if (subject.target() != null) {
            return this.people.find(subject.target()).map(Person::name).orElse(subject.target());
        }
        String community = (subject.communityId() == null) ? null
                : this.communities.find(subject.communityId()).map(Community::name).orElse(subject.communityId());
        return Stream.of(subject.role(), subject.program(), community)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    }

}
