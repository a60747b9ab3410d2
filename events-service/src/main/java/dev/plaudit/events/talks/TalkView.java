package dev.plaudit.events.talks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.dates.PartialDate;

/**
 * A talk as everybody reads it.
 *
 * @param id identifies the talk
 * @param slug the last part of its address
 * @param title its title
 * @param summary what it is about
 * @param speakers people who give it
 * @param language BCP 47
 * @param topics what it is about
 * @param slideUrls slides
 * @param codeUrls code that is shown
 * @param otherUrls other pages about it
 * @param urls every page of it, recordings first
 * @param deliveries each giving of it
 * @param updatedAt when this last changed
 */
public record TalkView(String id, String slug, String title, @Nullable String summary, List<Party> speakers,
        @Nullable String language, List<String> topics, List<String> slideUrls, List<String> codeUrls,
        List<String> otherUrls, List<String> urls, List<DeliveryView> deliveries, Instant updatedAt) {

    /**
     * One giving of a talk.
     *
     * @param number tells it from the talk's others
     * @param eventId the event it was given at
     * @param eventTitle its title
     * @param community the community it was given for
     * @param date when, or only the month or year
     * @param language BCP 47
     * @param recordingUrls recordings of it
     * @param attendance how many people came
     */
    public record DeliveryView(int number, @Nullable String eventId, @Nullable String eventTitle,
            @Nullable Party community, @Nullable PartialDate date, @Nullable String language,
            List<String> recordingUrls, @Nullable Integer attendance) {
    }

}
