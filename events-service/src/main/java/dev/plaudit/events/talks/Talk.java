package dev.plaudit.events.talks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.erasures.ErasedAccount;
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
 * @param deliveries each giving of it, numbered
 * @param createdBy the account that added it; null for what was imported
 * @param edits who changed it, and when; empty for what is as it was imported
 */
public record Talk(@BsonId String id, long version, Instant updatedAt, String title, @Nullable String summary,
        List<String> speakerIds, @Nullable String language, List<String> topics, List<String> slideUrls,
        List<String> codeUrls, List<String> urls, List<Delivery> deliveries, @Nullable String createdBy,
        List<Edit> edits) implements Versioned<Talk> {

    public Talk {
        speakerIds = List.copyOf(Objects.requireNonNullElse(speakerIds, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        slideUrls = List.copyOf(Objects.requireNonNullElse(slideUrls, List.of()));
        codeUrls = List.copyOf(Objects.requireNonNullElse(codeUrls, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        deliveries = Delivery.numbered(Objects.requireNonNullElse(deliveries, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    @Override
    public Talk stored(long version, Instant updatedAt) {
        return new Talk(this.id, version, updatedAt, this.title, this.summary, this.speakerIds, this.language,
                this.topics, this.slideUrls, this.codeUrls, this.urls, this.deliveries, this.createdBy, this.edits);
    }

    /**
     * The same talk under an id of its own.
     */
    Talk named(String id) {
        return new Talk(id, this.version, this.updatedAt, this.title, this.summary, this.speakerIds, this.language,
                this.topics, this.slideUrls, this.codeUrls, this.urls, this.deliveries, this.createdBy, this.edits);
    }

    /**
     * The same talk after somebody changed it.
     */
    Talk edited(List<Edit> edits) {
        return new Talk(this.id, this.version, this.updatedAt, this.title, this.summary, this.speakerIds, this.language,
                this.topics, this.slideUrls, this.codeUrls, this.urls, this.deliveries, this.createdBy, edits);
    }

    /**
     * The same talk, given at other occasions.
     */
    Talk given(List<Delivery> deliveries) {
        return new Talk(this.id, this.version, this.updatedAt, this.title, this.summary, this.speakerIds, this.language,
                this.topics, this.slideUrls, this.codeUrls, this.urls, deliveries, this.createdBy, this.edits);
    }

    /**
     * The same talk without people who were erased.
     */
    Talk without(Set<String> personIds, Instant now) {
        List<String> others = this.speakerIds.stream().filter((id) -> !personIds.contains(id)).toList();
        return others.equals(this.speakerIds) ? this
                : new Talk(this.id, this.version, this.updatedAt, this.title, this.summary, others, this.language,
                        this.topics, this.slideUrls, this.codeUrls, this.urls, this.deliveries, this.createdBy,
                        Edit.added(this.edits, ErasedAccount.TOLD_BY, "ERASE_PERSON", now));
    }

    Optional<Delivery> delivery(int number) {
        return this.deliveries.stream().filter((delivery) -> delivery.isNumber(number)).findFirst();
    }

    /**
     * The same talk with one delivery more.
     */
    Talk with(Delivery added) {
        List<Delivery> more = new ArrayList<>(this.deliveries);
        more.add(added);
        return given(more);
    }

    /**
     * The same talk with a delivery in the place of the one of the same number.
     */
    Talk changed(Delivery changed) {
        return given(this.deliveries.stream()
            .map((delivery) -> Objects.equals(delivery.number(), changed.number()) ? changed : delivery)
            .toList());
    }

    /**
     * The same talk without a delivery.
     */
    Talk without(int number) {
        return given(this.deliveries.stream().filter((delivery) -> !delivery.isNumber(number)).toList());
    }

}
