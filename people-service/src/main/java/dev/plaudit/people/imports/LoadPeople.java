package dev.plaudit.people.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.vocabularies.TermDefinition;

import org.springframework.stereotype.Component;

import dev.plaudit.people.communities.Communities;
import dev.plaudit.people.communities.Community;
import dev.plaudit.people.communities.CommunityContent;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Standing;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedCommunity;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.imports.ImportedHighlight;
import dev.plaudit.platform.imports.ImportedPerson;
import dev.plaudit.platform.imports.Importer;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.TermDefinition;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Loads the people and communities of an import, with the programs and regions they need.
 */
@Component
class LoadPeople implements Importer {

    private final People people;

    private final Communities communities;

    private final Vocabulary programs;

    private final Vocabulary regions;

    LoadPeople(People people, Communities communities, Vocabulary programVocabulary, Vocabulary regionVocabulary) {
        this.people = people;
        this.communities = communities;
        this.programs = programVocabulary;
        this.regions = regionVocabulary;
    }

    @Override
    public void load(ImportFolder folder) {
        this.regions.addMissing(folder.regions());
        Stream<TermDefinition> legend = folder.digests()
            .stream()
            .flatMap((digest) -> digest.programsLegend().stream())
            .map(LoadPeople::program);
        this.programs.addMissing(Stream.concat(folder.programs().stream(), legend).toList());
        this.communities.putAll(folder.communities().stream().map(this::community).toList());
        this.people.putAll(folder.people().stream().map((person) -> person(person, folder.highlights())).toList());
    }

    private Person person(ImportedPerson person, List<ImportedHighlight> highlights) {
        List<String> aliases = splitNames(person.nameInSource()).filter((name) -> !name.equals(person.name())).toList();
        List<String> urls = Stream.concat(Stream.ofNullable(person.profileUrl()), person.otherUrls().stream())
            .distinct()
            .toList();
        // Nobody says what a person is known for; what they are credited for does.
        List<String> topics = highlights.stream()
            .filter((highlight) -> highlight.personIds().contains(person.id()))
            .flatMap((highlight) -> highlight.topics().stream())
            .distinct()
            .sorted()
            .toList();
        return new Person(person.id(), 0, Instant.EPOCH, person.name(), aliases, person.country(), person.affiliation(),
                urls, topics, person.programs().stream().map(this::membership).distinct().toList(), Standing.UNCLAIMED);
    }

    private Membership membership(ImportedPerson.ProgramRole role) {
        Coded program = this.programs.code(role.program());
        return Membership.stated(program.code(), program.inSource(), role.role(), role.communityId(), date(role.from()),
                date(role.until()));
    }

    private Community community(ImportedCommunity community) {
        Coded program = this.programs.code(community.program());
        return Community.stated(community.id(), new CommunityContent(community.name(), program.code(), community.city(),
                community.country(), community.urls()), program.inSource());
    }

    private static TermDefinition program(ImportedDigest.LegendEntry entry) {
        return new TermDefinition(entry.program(), entry.name(), entry.description(), entry.url(), List.of(), List.of(),
                null, null);
    }

    private static Stream<String> splitNames(@Nullable String names) {
        return Arrays.stream(Objects.requireNonNullElse(names, "").split(" / "))
            .map(String::strip)
            .filter((name) -> !name.isEmpty());
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return (text != null) ? new PartialDate(text) : null;
    }

}
