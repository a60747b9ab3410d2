package dev.plaudit.highlights.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestContent;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.Style;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.imports.ImportedHighlight;
import dev.plaudit.platform.imports.ImportedImage;
import dev.plaudit.platform.imports.ImportedPerson;

/**
 * Turns an imported digest into what a digest is composed of.
 */
final class DigestOf {

    private DigestOf() {
    }

    static DigestContent content(ImportedDigest digest, ImportFolder folder) {
        PartialDate publishedOn = (digest.publishedOn() != null) ? new PartialDate(digest.publishedOn()) : null;
        return new DigestContent(digest.title(), new Period(digest.period()), digest.program(), digest.issue(),
                Objects.requireNonNullElse(digest.language(), "en"), publishedOn,
                digest.authors().stream().map((author) -> author(author, folder.people())).toList(), digest.intro(),
                digest.programsLegend()
                    .stream()
                    .map((entry) -> new DigestIssue.LegendEntry(entry.program(), entry.name(), entry.description(),
                            entry.url()))
                    .toList(),
                sections(digest.sections()), digest.outro(), editions(digest),
                imagesOfTheWhole(digest, folder.highlights()), Style.HEADINGS);
    }

    private static DigestContent.Author author(ImportedDigest.Author author, List<ImportedPerson> people) {
        String jobTitle = author.jobTitle();
        if (jobTitle == null) {
            jobTitle = people.stream()
                .filter((person) -> person.id().equals(author.personId()))
                .flatMap((person) -> Stream.ofNullable(person.jobTitle()))
                .findFirst()
                .orElse(null);
        }
        return new DigestContent.Author(author.personId(), author.name(), jobTitle);
    }

    private static List<DigestContent.Section> sections(List<ImportedDigest.Section> sections) {
        return sections.stream()
            .map((section) -> new DigestContent.Section(section.id(), section.title(), section.intro(),
                    Stream
                        .concat(section.highlightIds().stream().map(DigestContent.Item::of),
                                section.items()
                                    .stream()
                                    .map((item) -> new DigestContent.Item(item.highlightId(), item.text(),
                                            item.images().stream().map(AchievementOf::image).toList(), null, null)))
                        .toList(),
                    sections(section.sections())))
            .toList();
    }

    private static List<DigestIssue.Edition> editions(ImportedDigest digest) {
        String url = digest.sourceUrl();
        boolean told = digest.editions().stream().anyMatch((edition) -> edition.url().equals(url));
        Stream<DigestIssue.Edition> source = (url != null && !told)
                ? Stream.of(new DigestIssue.Edition(url, null, null)) : Stream.empty();
        return Stream
            .concat(source,
                    digest.editions()
                        .stream()
                        .map((edition) -> new DigestIssue.Edition(edition.url(), edition.label(), edition.language())))
            .toList();
    }

    /**
     * The digest lists its images in order; those that an item shows are told there.
     */
    private static List<Image> imagesOfTheWhole(ImportedDigest digest, List<ImportedHighlight> highlights) {
        Stream<String> withAchievements = highlights.stream()
            .flatMap((highlight) -> Stream.concat(Stream.ofNullable(highlight.imageRef()),
                    highlight.images().stream().map(ImportedImage::ref)));
        Set<String> shown = Stream.concat(withAchievements, digest.sections().stream().flatMap(DigestOf::images))
            .collect(Collectors.toSet());
        return digest.images()
            .stream()
            .filter((ref) -> !shown.contains(ref))
            .map((ref) -> new Image(ref, null, null, null))
            .toList();
    }

    private static Stream<String> images(ImportedDigest.Section section) {
        return Stream.concat(section.items().stream().flatMap((item) -> item.images().stream().map(ImportedImage::ref)),
                section.sections().stream().flatMap(DigestOf::images));
    }

}
