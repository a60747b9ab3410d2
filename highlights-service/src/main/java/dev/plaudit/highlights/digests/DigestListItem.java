package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * A digest in a list.
 *
 * @param id identifies the digest
 * @param slug the last part of its address
 * @param revision the revision that is current
 * @param title its title
 * @param period the time it tells of
 * @param program the program it belongs to
 * @param number its number among the issues
 * @param language BCP 47
 * @param publishedOn the day it came out, or only the month or year
 * @param authors who wrote it
 * @param intro its opening words, CommonMark
 * @param sections the titles of its sections
 * @param itemCount how many items it has
 * @param updatedAt when this last changed
 */
record DigestListItem(String id, String slug, int revision, String title, Period period, @Nullable String program,
        @Nullable Integer number, String language, @Nullable PartialDate publishedOn, List<DigestIssue.Author> authors,
        @Nullable String intro, List<String> sections, long itemCount, Instant updatedAt) {

    static DigestListItem of(DigestIssue issue) {
        List<String> sections = issue.sections().stream().map(DigestIssue.Section::title).toList();
        return new DigestListItem(issue.id(), issue.slug(), issue.revision(), issue.title(), issue.period(),
                issue.program(), issue.number(), issue.language(), issue.publishedOn(), issue.authors(), issue.intro(),
                sections, issue.items().count(), issue.updatedAt());
    }

}
