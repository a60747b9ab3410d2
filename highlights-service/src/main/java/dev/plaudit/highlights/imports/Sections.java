package dev.plaudit.highlights.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.references.References;

/**
 * What the digests of an import say of an achievement by where they tell of it.
 */
final class Sections {

    private final Map<String, String> regionOf = new HashMap<>();

    private final Map<String, ImportedDigest> digestOf = new HashMap<>();

    private final References references;

    Sections(List<ImportedDigest> digests, References references) {
        this.references = references;
        digests.forEach((digest) -> digest.sections().forEach((section) -> note(digest, section, Optional.empty())));
    }

    /**
     * The region of the section that tells of it, when that section is a region's.
     */
    Optional<String> regionOf(String highlightId) {
        return Optional.ofNullable(this.regionOf.get(highlightId));
    }

    /**
     * The period of the first digest that tells of it.
     */
    Optional<Period> periodOf(String highlightId) {
        return digestOf(highlightId).map((digest) -> new Period(digest.period()));
    }

    /**
     * The first digest that tells of it.
     */
    Optional<ImportedDigest> digestOf(String highlightId) {
        return Optional.ofNullable(this.digestOf.get(highlightId));
    }

    private void note(ImportedDigest digest, ImportedDigest.Section section, Optional<String> outer) {
        Optional<String> region = this.references.find("regions", section.id()).isPresent() ? Optional.of(section.id())
                : outer;
        Stream.concat(section.highlightIds().stream(), section.items().stream().map(ImportedDigest.Item::highlightId))
            .forEach((id) -> {
                this.digestOf.putIfAbsent(id, digest);
                region.ifPresent((found) -> this.regionOf.putIfAbsent(id, found));
            });
        section.sections().forEach((inner) -> note(digest, inner, region));
    }

}
