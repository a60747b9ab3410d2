package dev.plaudit.highlights.reviews;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.references.Reference;
import dev.plaudit.platform.references.References;

/**
 * Nobody decides about what they submitted or are credited in. Who has a part in a
 * submission is written on it as marks, and an account goes in guises: where the two meet
 * it is their own.
 */
@Component
class OwnInterest {

    private final References references;

    OwnInterest(References references) {
        this.references = references;
    }

    /**
     * Whether somebody has a part in a submission, in whatever guise: as its submitter,
     * by account or by person, or credited, by any record that is about them or by no
     * more than their name.
     */
    boolean of(Member member, Achievement achievement) {
        return !Collections.disjoint(marks(achievement), guises(member));
    }

    /**
     * Everybody who has a part in a submission, in what is shown and in what waits, as it
     * was written.
     */
    Set<String> marks(Achievement achievement) {
        Set<String> marks = new HashSet<>();
        Submitter submitter = achievement.submittedBy();
        if (submitter != null) {
            marks.add(account(submitter.accountId()));
            marks.add(person(submitter.personId()));
        }
        achievement.personIds().forEach((id) -> marks.add(person(id)));
        Stream.concat(Stream.of(achievement.content()), Stream.ofNullable(achievement.approved()))
            .map(Content::credits)
            .flatMap(List::stream)
            .map(Credit::name)
            .flatMap(Stream::ofNullable)
            .forEach((name) -> marks.add(named(name)));
        return marks;
    }

    /**
     * All that an account may be written as: itself, its person under every id that they
     * have or had, and their names.
     */
    Set<String> guises(Member member) {
        Set<String> guises = new HashSet<>();
        guises.add(account(member.accountId()));
        guises.add(person(member.personId()));
        guises.add(named(member.name()));
        this.references.find("people", member.personId()).ifPresent((known) -> addGuises(known, guises));
        return guises;
    }

    private static void addGuises(Reference known, Set<String> guises) {
        guises.add(person(known.id()));
        known.formerIds().forEach((id) -> guises.add(person(id)));
        guises.add(named(known.name()));
        known.aliases().forEach((alias) -> guises.add(named(alias)));
    }

    private static String account(String id) {
        return "account/" + id;
    }

    private static String person(String id) {
        return "person/" + id;
    }

    private static String named(String name) {
        return "name/" + Credit.folded(name);
    }

}
