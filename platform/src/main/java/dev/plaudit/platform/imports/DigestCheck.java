package dev.plaudit.platform.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * Checks one digest of a folder.
 */
final class DigestCheck {

    private static final int MAX_LEVELS = 4;

    private final FolderCheck folder;

    private final ImportedDigest digest;

    private final Set<String> sectionIds = new HashSet<>();

    private final Fields at;

    DigestCheck(FolderCheck folder, ImportedDigest digest, String file) {
        this.folder = folder;
        this.digest = digest;
        this.at = new Fields(file, "");
    }

    static Stream<ImportedDigest.Section> flat(List<ImportedDigest.Section> sections) {
        return sections.stream().flatMap((section) -> Stream.concat(Stream.of(section), flat(section.sections())));
    }

    static List<String> told(ImportedDigest.Section section) {
        return Stream
            .concat(section.highlightIds().stream(), section.items().stream().map(ImportedDigest.Item::highlightId))
            .toList();
    }

    void check() {
        this.at.text("title", this.digest.title(), 300);
        this.at.text("period", this.digest.period(), 20);
        this.at.parsed("period", this.digest.period(), Period::new);
        this.at.id(this.digest.slug(), 100);
        this.folder.claimDigest(this.at, this.digest.slug());
        this.at.language("language", this.digest.language());
        this.at.parsed("publishedOn", this.digest.publishedOn(), PartialDate::new);
        this.at.url("sourceUrl", this.digest.sourceUrl());
        this.at.count("issue", this.digest.issue());
        this.digest.editions().forEach((edition) -> this.at.givenUrl("editions/url", edition.url()));
        for (ImportedDigest.Author author : this.digest.authors()) {
            this.folder.refer(this.at, "authors/personId", author.personId(), "people.json");
            this.at.require("authors", (author.personId() == null) != (author.name() == null),
                    "an author has either personId or name");
        }
        for (ImportedDigest.LegendEntry entry : this.digest.programsLegend()) {
            this.at.text("programsLegend/program", entry.program(), 60);
            this.at.text("programsLegend/name", entry.name(), 200);
            this.at.url("programsLegend/url", entry.url());
        }
        this.digest.sections().forEach((section) -> section(section, 1));
    }

    private void section(ImportedDigest.Section section, int level) {
        this.at.text("sections/id", section.id(), 100);
        this.at.require("sections/id", this.sectionIds.add(section.id()), section.id() + " is given twice");
        this.at.text("sections/title", section.title(), 200);
        this.at.require("sections", level <= MAX_LEVELS, "stand more than four levels deep: " + section.id());
        for (String highlightId : told(section)) {
            this.at.text("sections/items/highlightId", highlightId, 100);
            this.folder.refer(this.at, "sections/highlightIds", highlightId, "highlights.json");
        }
        section.items()
            .stream()
            .flatMap((item) -> item.images().stream())
            .forEach((image) -> this.at.text("sections/items/images/ref", image.ref(), 2000));
        section.sections().forEach((inner) -> section(inner, level + 1));
    }

}
