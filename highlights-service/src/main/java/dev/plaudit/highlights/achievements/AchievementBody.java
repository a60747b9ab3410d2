package dev.plaudit.highlights.achievements;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * What is told of an achievement, as who reports it writes it. There is nothing in it
 * that only others decide; fields that are left out are empty.
 *
 * @param title its title, 3 to 200 characters
 * @param summary what was achieved, 280 characters at most
 * @param description the whole story, CommonMark, 20,000 characters at most
 * @param kind a kind's id or another word for it, as in /kinds
 * @param credits who did it, 30 at most; without, it is who reports it
 * @param links its links, the one to open first, 20 at most
 * @param topics what it is about, 12 at most
 * @param countries where it was done, ISO 3166-1 alpha-2
 * @param region the region it is told under, as in /regions; without, that of its
 * countries or of who is credited
 * @param programs programs it is reported for, beside those of who is credited
 * @param language BCP 47
 * @param date when it happened, or only the month or year
 * @param period the period it is counted in; without, the quarter of its date
 * @param reach the numbers it is told with
 * @param images what illustrates it, sent before, 10 at most
 * @param eventIds events it has to do with
 * @param talkIds talks it has to do with
 * @param details what only its kind has, by field, as the kind's schema says
 * @param visibility who may read it once it is approved; without, everybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AchievementBody(@Nullable String title, @Nullable String summary, @Nullable String description,
        @Nullable String kind, List<StatedCredit> credits, List<StatedLink> links, List<String> topics,
        List<String> countries, @Nullable String region, List<String> programs, @Nullable String language,
        @Nullable PartialDate date, @Nullable Period period, List<StatedReach> reach, List<StatedImage> images,
        List<String> eventIds, List<String> talkIds, @JsonSetter(contentNulls = Nulls.SKIP) Map<String, Object> details,
        @Nullable Visibility visibility) {

    AchievementBody {
        credits = List.copyOf(Objects.requireNonNullElse(credits, List.of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        programs = List.copyOf(Objects.requireNonNullElse(programs, List.of()));
        reach = List.copyOf(Objects.requireNonNullElse(reach, List.of()));
        images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
        eventIds = List.copyOf(Objects.requireNonNullElse(eventIds, List.of()));
        talkIds = List.copyOf(Objects.requireNonNullElse(talkIds, List.of()));
        details = Details.plain(details);
    }

    /**
     * What an achievement says now, to be changed. A period that follows from the date is
     * left out, so that it goes on following it.
     */
    static AchievementBody of(Achievement achievement) {
        return of(achievement.content(), achievement.visibility());
    }

    static AchievementBody of(Content content, Visibility visibility) {
        PartialDate date = content.date();
        boolean follows = date == null || content.period().equals(Period.quarterOf(date.start()));
        return new AchievementBody(content.title(), content.summary(), content.description(), content.kind(),
                content.credits().stream().map(StatedCredit::of).toList(),
                content.links().stream().map(StatedLink::of).toList(), content.topics(), content.countries(),
                content.region(), content.programs(), content.language(), date, follows ? null : content.period(),
                content.reach().stream().map(StatedReach::of).toList(),
                content.images().stream().flatMap(StatedImage::of).toList(), content.eventIds(), content.talkIds(),
                content.details(), visibility);
    }

    Visibility seenBy() {
        return (this.visibility != null) ? this.visibility : Visibility.PUBLIC;
    }

    /**
     * Who did it, named in one of three ways.
     *
     * @param personId a person with a record, or
     * @param communityId a community with a record, or
     * @param name a name and nothing more
     * @param role what they did; without, what the kind says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedCredit(@Nullable String personId, @Nullable String communityId, @Nullable String name,
            @Nullable String role) {

        static StatedCredit of(Credit credit) {
            return new StatedCredit(credit.personId(), credit.communityId(), credit.name(), credit.role());
        }

    }

    /**
     * A link to something on the web.
     *
     * @param label what it leads to
     * @param url http or https
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedLink(@Nullable String label, @Nullable String url) {

        static StatedLink of(Link link) {
            return new StatedLink(link.label(), link.url());
        }

    }

    /**
     * A number that it is told with.
     *
     * @param metric what is counted
     * @param value the number; without, it is not known yet
     * @param outOf the size of the field, for a place
     * @param bound how the number is meant; without, as it stands
     * @param basis how it was come by
     * @param asOf when it was true
     * @param source who says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedReach(@Nullable String metric, @Nullable Long value, @Nullable Long outOf, Reach.@Nullable Bound bound,
            Reach.@Nullable Basis basis, @Nullable PartialDate asOf, @Nullable String source) {

        private static StatedReach of(Reach reach) {
            return new StatedReach(reach.metric(), reach.value(), reach.outOf(), reach.bound(), reach.basis(),
                    reach.asOf(), reach.source());
        }

    }

    /**
     * An image that was sent to /images before. Those that an import has brought along
     * are not among them, and stay.
     *
     * @param id what /images called it
     * @param alt what it shows, for those who do not see it; needed to submit
     * @param caption words printed with it
     * @param credit who made it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedImage(@Nullable String id, @Nullable String alt, @Nullable String caption, @Nullable String credit) {

        private static Stream<StatedImage> of(Image image) {
            return image.sent()
                .map((id) -> new StatedImage(id.text(), image.alt(), image.caption(), image.credit()))
                .stream();
        }

    }

}
