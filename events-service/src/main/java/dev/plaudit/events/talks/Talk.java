package dev.plaudit.events.talks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * The reusable content of a talk, with each giving of it.
 *
 * @param id also the last part of its address
 * @param title its title
 * @param summary what it is about
 * @param speakerIds people who give it
 * @param language BCP 47
 * @param topics what it is about, in words
 * @param slideUrls slides
 * @param codeUrls code that is shown
 * @param urls other pages about it
 * @param deliveries each giving of it
 */
public record Talk(@BsonId String id, long version, Instant updatedAt, String title, @Nullable String summary,
        List<String> speakerIds, @Nullable String language, List<String> topics, List<String> slideUrls,
        List<String> codeUrls, List<String> urls, List<Delivery> deliveries) implements Versioned<Talk> {

    public Talk {
        speakerIds = List.copyOf(Objects.requireNonNullElse(speakerIds, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        slideUrls = List.copyOf(Objects.requireNonNullElse(slideUrls, List.of()));
        codeUrls = List.copyOf(Objects.requireNonNullElse(codeUrls, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        deliveries = List.copyOf(Objects.requireNonNullElse(deliveries, List.of()));
    }

    @Override
    public Talk stored(long version, Instant updatedAt) {
        return new Talk(this.id, version, updatedAt, this.title, this.summary, this.speakerIds, this.language,
                this.topics, this.slideUrls, this.codeUrls, this.urls, this.deliveries);
    }

}
