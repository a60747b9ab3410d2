package dev.plaudit.events.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.erasures.ErasedAccount;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A gathering, campaign, competition or series.
 *
 * @param id also the last part of its address
 * @param title its title
 * @param description what it is about
 * @param kind an event kind's id, or {@code other}
 * @param kindInSource the source's word for a kind that is not known
 * @param mode whether people come together
 * @param start the first day, as far as known
 * @param end the last day, as far as known
 * @param city where it is held
 * @param country ISO 3166-1 alpha-2
 * @param parentId the event it is part of
 * @param hostCommunityIds communities that hold it
 * @param hostPersonIds people who hold it
 * @param attendance how many people came, when known
 * @param urls its pages, the one to link to first
 * @param createdBy the account that added it; null for what was imported
 * @param edits who changed it, and when; empty for what is as it was imported
 */
public record Event(@BsonId String id, long version, Instant updatedAt, String title, @Nullable String description,
        String kind, @Nullable String kindInSource, Mode mode, @Nullable PartialDate start, @Nullable PartialDate end,
        @Nullable String city, @Nullable String country, @Nullable String parentId, List<String> hostCommunityIds,
        List<String> hostPersonIds, @Nullable Integer attendance, List<String> urls, @Nullable String createdBy,
        List<Edit> edits) implements Versioned<Event> {

    public Event {
        hostCommunityIds = List.copyOf(Objects.requireNonNullElse(hostCommunityIds, List.of()));
        hostPersonIds = List.copyOf(Objects.requireNonNullElse(hostPersonIds, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    @Override
    public Event stored(long version, Instant updatedAt) {
        return new Event(this.id, version, updatedAt, this.title, this.description, this.kind, this.kindInSource,
                this.mode, this.start, this.end, this.city, this.country, this.parentId, this.hostCommunityIds,
                this.hostPersonIds, this.attendance, this.urls, this.createdBy, this.edits);
    }

    /**
     * The same event under an id of its own.
     */
    Event named(String id) {
        return new Event(id, this.version, this.updatedAt, this.title, this.description, this.kind, this.kindInSource,
                this.mode, this.start, this.end, this.city, this.country, this.parentId, this.hostCommunityIds,
                this.hostPersonIds, this.attendance, this.urls, this.createdBy, this.edits);
    }

    /**
     * The same event after somebody changed it.
     */
    Event edited(List<Edit> edits) {
        return new Event(this.id, this.version, this.updatedAt, this.title, this.description, this.kind,
                this.kindInSource, this.mode, this.start, this.end, this.city, this.country, this.parentId,
                this.hostCommunityIds, this.hostPersonIds, this.attendance, this.urls, this.createdBy, edits);
    }

    /**
     * The same event without people who were erased.
     */
    Event without(Set<String> personIds, Instant now) {
        List<String> others = this.hostPersonIds.stream().filter((id) -> !personIds.contains(id)).toList();
        return others.equals(this.hostPersonIds) ? this
                : new Event(this.id, this.version, this.updatedAt, this.title, this.description, this.kind,
                        this.kindInSource, this.mode, this.start, this.end, this.city, this.country, this.parentId,
                        this.hostCommunityIds, others, this.attendance, this.urls, this.createdBy,
                        Edit.added(this.edits, ErasedAccount.TOLD_BY, "ERASE_PERSON", now));
    }

}
