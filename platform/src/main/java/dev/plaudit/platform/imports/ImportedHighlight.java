package dev.plaudit.platform.imports;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An achievement of {@code highlights.json}.
 *
 * @param summary what was achieved, in a sentence or two
 * @param kind an achievement kind's id, or any other word
 * @param section the digest section that tells of it; may be left out
 * @param region its region, when neither the section nor a country says it
 * @param personIds credited people
 * @param communityIds credited communities
 * @param credits further credits, with their roles
 * @param eventIds events it has to do with
 * @param talkIds talks it has to do with
 * @param topics any words
 * @param countries ISO 3166-1 alpha-2
 * @param language BCP 47
 * @param date when it happened, as far as known
 * @param period when it happened, where no date is known; by default the digest's
 * @param links its own links
 * @param metrics numbers it is told with, by any names
 * @param imageRef the image that illustrates it, when there is one and no more is known
 * @param images the images that illustrate it
 * @param sourceParagraph where the source tells of it, counted from 1
 */
public record ImportedHighlight(String id, String title, @Nullable String summary, String kind,
        @Nullable String section, @Nullable String region, List<String> personIds, List<String> communityIds,
        List<ImportedCredit> credits, List<String> eventIds, List<String> talkIds, List<String> topics,
        List<String> countries, @Nullable String language, @Nullable String date, @Nullable String period,
        List<ImportedLink> links, Map<String, Long> metrics, @Nullable String imageRef, List<ImportedImage> images,
        @Nullable Integer sourceParagraph) implements ImportedRecord {

    public ImportedHighlight {
        personIds = Lists.orEmpty(personIds);
        communityIds = Lists.orEmpty(communityIds);
        credits = Lists.orEmpty(credits);
        eventIds = Lists.orEmpty(eventIds);
        talkIds = Lists.orEmpty(talkIds);
        topics = Lists.orEmpty(topics);
        countries = Lists.orEmpty(countries);
        links = Lists.orEmpty(links);
        images = Lists.orEmpty(images);
        metrics = (metrics != null) ? Map.copyOf(metrics) : Map.of();
    }

    /**
     * A credit with its role.
     *
     * @param personId the person, or
     * @param communityId the community, or
     * @param name the name of somebody who has no record
     * @param role what they did, any word
     */
    public record ImportedCredit(@Nullable String personId, @Nullable String communityId, @Nullable String name,
            @Nullable String role) {
    }

    /**
     * A link.
     *
     * @param label what it leads to
     * @param url http or https
     */
    public record ImportedLink(@Nullable String label, String url) {
    }

}
