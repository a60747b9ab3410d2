package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * An achievement as everybody reads it.
 *
 * @param id identifies the achievement
 * @param title its title
 * @param summary what was achieved, in a sentence or two
 * @param description the whole story, CommonMark
 * @param kind a kind's id, or {@code other}
 * @param kindInSource the source's word for a kind that is not known
 * @param credits who did it
 * @param links its links, the one to open first
 * @param topics what it is about
 * @param countries where it was done, ISO 3166-1 alpha-2
 * @param region the region it is told under
 * @param programs the programs of those who did it, and those it was reported for
 * @param language BCP 47
 * @param date when it happened, or only the month or year
 * @param period the period it is counted in
 * @param reach the numbers it is told with
 * @param images what illustrates it
 * @param events events it has to do with
 * @param talks talks it has to do with
 * @param highlighted whether a published digest tells of it
 * @param digests the published digests that tell of it
 * @param details what only its kind has, by field
 * @param definition the number of the kind's definition that explains the details, as in
 * {@code /kinds/{kind}/schema?version=}; null when there is none
 * @param updatedAt when this last changed
 */
record AchievementView(String id, String title, @Nullable String summary, @Nullable String description, String kind,
        @Nullable String kindInSource, List<CreditView> credits, List<Link> links, List<String> topics,
        List<String> countries, @Nullable String region, List<String> programs, @Nullable String language,
        @Nullable PartialDate date, Period period, List<Reach> reach, List<ShownImage> images, List<Titled> events,
        List<Titled> talks, boolean highlighted, List<String> digests, Map<String, Object> details,
        @Nullable Integer definition, Instant updatedAt) {

    /**
     * Somebody who is credited.
     *
     * @param personId the person, when it is one with a record
     * @param communityId the community, when it is one with a record
     * @param name their name
     * @param role what they did
     * @param country ISO 3166-1 alpha-2
     * @param programs programs they belong to; the source's word for one that is not
     * known
     * @param urls pages of theirs
     */
    record CreditView(@Nullable String personId, @Nullable String communityId, String name, String role,
            @Nullable String country, List<String> programs, List<String> urls) {
    }

    /**
     * An event or talk with its title.
     */
    record Titled(String id, String title) {
    }

}
