package dev.plaudit.highlights.renderings;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedCommunity;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.imports.ImportedEvent;
import dev.plaudit.platform.imports.ImportedHighlight;
import dev.plaudit.platform.imports.ImportedPerson;
import dev.plaudit.platform.imports.ImportedRecord;
import dev.plaudit.platform.imports.ImportedTalk;

/**
 * The real digest of Q3 2021, made into an issue straight from its folder.
 */
final class SampleIssue {

    static final Path FOLDER = Path.of("../deploy/local/sample/2021-q3");

    private final Map<String, ImportedPerson> people;

    private final Map<String, ImportedCommunity> communities;

    private final Map<String, ImportedEvent> events;

    private final Map<String, ImportedTalk> talks;

    private final Map<String, ImportedHighlight> highlights;

    private final ImportedDigest digest;

    private SampleIssue(ImportFolder folder) {
        this.people = byId(folder.people());
        this.communities = byId(folder.communities());
        this.events = byId(folder.events());
        this.talks = byId(folder.talks());
        this.highlights = byId(folder.highlights());
        this.digest = folder.digests().getFirst();
    }

    static DigestIssue read() {
        return new SampleIssue(ImportFolder.read(FOLDER)).issue();
    }

    private DigestIssue issue() {
        List<DigestIssue.Author> authors = this.digest.authors()
            .stream()
            .map((author) -> new DigestIssue.Author(author.personId(), get(this.people, author.personId()).name(),
                    author.jobTitle(), null))
            .toList();
        List<DigestIssue.LegendEntry> legend = this.digest.programsLegend()
            .stream()
            .map((entry) -> new DigestIssue.LegendEntry(entry.program(), entry.name(), entry.description(),
                    entry.url()))
            .toList();
        String source = String.valueOf(this.digest.sourceUrl());
        return new DigestIssue("2021-q3", "2021-q3", 1, this.digest.title(), new Period(this.digest.period()), null,
                null, "en", null, Instant.parse("2026-01-02T03:04:05Z"), authors, this.digest.intro(), legend,
                this.digest.sections().stream().map(this::section).toList(), this.digest.outro(),
                List.of(new DigestIssue.Edition(source, null, null)), List.of(), Style.HEADINGS, null, List.of(),
                List.of());
    }

    private DigestIssue.Section section(ImportedDigest.Section section) {
        return new DigestIssue.Section(section.id(), section.title(), section.intro(),
                section.highlightIds().stream().map((id) -> item(get(this.highlights, id))).toList(), List.of());
    }

    private DigestIssue.Item item(ImportedHighlight highlight) {
        List<DigestIssue.Credited> credits = Stream
            .concat(highlight.personIds().stream().map((id) -> person(get(this.people, id))),
                    highlight.communityIds().stream().map((id) -> community(get(this.communities, id))))
            .toList();
        List<Image> images = (highlight.imageRef() != null) ? List.of(new Image(highlight.imageRef(), null, null, null))
                : List.of();
        return new DigestIssue.Item(highlight.id(), highlight.title(), highlight.kind(), null, highlight.summary(),
                credits, links(highlight), images, highlight.countries(), highlight.topics(), List.of(), null, null);
    }

    private List<Link> links(ImportedHighlight highlight) {
        List<Link> links = new ArrayList<>();
        highlight.links().forEach((link) -> links.add(new Link(link.label(), link.url())));
        for (String id : highlight.eventIds()) {
            ImportedEvent event = get(this.events, id);
            event.urls().forEach((url) -> links.add(new Link(event.title(), url)));
        }
        for (String id : highlight.talkIds()) {
            ImportedTalk talk = get(this.talks, id);
            Stream.of(talk.recordingUrls(), talk.slideUrls(), talk.codeUrls(), talk.otherUrls())
                .flatMap(List::stream)
                .forEach((url) -> links.add(new Link(talk.title(), url)));
        }
        Set<String> seen = new LinkedHashSet<>();
        return links.stream().filter((link) -> seen.add(link.url())).toList();
    }

    private static DigestIssue.Credited person(ImportedPerson person) {
        List<String> programs = person.programs().stream().map(ImportedPerson.ProgramRole::program).distinct().toList();
        List<String> urls = Stream.concat(Stream.ofNullable(person.profileUrl()), person.otherUrls().stream()).toList();
        return new DigestIssue.Credited(DigestIssue.Credited.Type.PERSON, person.id(), person.name(), null, programs,
                person.country(), urls, null);
    }

    private static DigestIssue.Credited community(ImportedCommunity community) {
        return new DigestIssue.Credited(DigestIssue.Credited.Type.COMMUNITY, community.id(), community.name(), null,
                List.of(community.program()), community.country(), community.urls(), null);
    }

    private static <T extends ImportedRecord> Map<String, T> byId(List<T> records) {
        return records.stream().collect(Collectors.toMap(ImportedRecord::id, Function.identity()));
    }

    private static <T> T get(Map<String, T> records, @Nullable String id) {
        T found = records.get(String.valueOf(id));
        if (found == null) {
            throw new IllegalArgumentException("There is no " + id);
        }
        return found;
    }

}
