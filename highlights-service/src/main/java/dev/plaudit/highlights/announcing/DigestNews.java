package dev.plaudit.highlights.announcing;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * What other systems are told of a digest.
 *
 * @param slug the last part of its address
 * @param revision what was published, from 1
 * @param title its title
 * @param period the time it tells of
 * @param program the program it belongs to
 * @param number its number among the issues
 * @param language BCP 47
 * @param publishedOn the day it came out
 * @param translationOf the digest that it says in another language
 * @param url its page
 * @param corrections what was corrected since it came out
 */
record DigestNews(String slug, int revision, String title, Period period, @Nullable String program,
        @Nullable Integer number, String language, @Nullable PartialDate publishedOn, @Nullable String translationOf,
        String url, List<DigestIssue.Correction> corrections) {

    static DigestNews of(DigestIssue issue, URI baseUrl) {
        return new DigestNews(issue.slug(), issue.revision(), issue.title(), issue.period(), issue.program(),
                issue.number(), issue.language(), issue.publishedOn(), issue.translationOf(),
                baseUrl.toString().replaceFirst("/+$", "") + "/digests/" + issue.slug(), issue.corrections());
    }

}
