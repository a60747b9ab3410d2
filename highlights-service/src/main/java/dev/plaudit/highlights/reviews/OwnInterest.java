package dev.plaudit.highlights.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;

/**
 * Nobody decides about what they submitted or are credited in.
 */
@Component
class OwnInterest {

    private final References references;

    private final Parties parties;

    OwnInterest(References references, Parties parties) {
        this.parties = parties;
        this.references = references;
    }

    /**
     * Whether somebody has a part in a submission, in whatever guise: as its submitter,
     * by account or by person, or credited, by any record that is about them or by no
     * more than their name.
     */
    boolean of(Member member, Achievement achievement) {
        Submitter submitter = achievement.submittedBy();
        List<String> people = new ArrayList<>(achievement.personIds());
        if (submitter != null) {
            people.add(submitter.personId());
        }
        return achievement.isReportedBy(member.accountId()) || people.contains(member.personId())
                || this.parties.currentIds(people).contains(member.personId())
                || names(achievement).anyMatch(namesOf(member)::contains);
    }

    /**
     * The names of those who are credited without a record, in what is shown and in what
     * waits.
     */
    private static Stream<String> names(Achievement achievement) {
        return Stream.concat(Stream.of(achievement.content()), Stream.ofNullable(achievement.approved()))
            .map(Content::credits)
            .flatMap(List::stream)
            .map(Credit::name)
            .flatMap(Stream::ofNullable)
            .map(Credit::folded);
    }

    private Set<String> namesOf(Member member) {
        Stream<String> known = this.references.find("people", member.personId())
            .stream()
            .flatMap((person) -> Stream.concat(Stream.of(person.name()), person.aliases().stream()));
        return Stream.concat(Stream.of(member.name()), known).map(Credit::folded).collect(Collectors.toSet());
    }

}
