package dev.plaudit.events.calendar;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.vocabularies.Term;

/**
 * What can be stated of an event; the rules are those of {@link EventRules}.
 *
 * @param title its title
 * @param description what it is about, CommonMark
 * @param kind an event kind's id, as in /event-kinds
 * @param mode {@code online}, {@code in-person}, {@code hybrid} or {@code unknown}, which
 * is also what leaving it out means
 * @param startDate the first day, or only its month or year
 * @param endDate the last day, or only its month or year
 * @param city where it is held
 * @param country ISO 3166-1 alpha-2
 * @param parentId the event it is part of
 * @param hostCommunityIds communities that hold it
 * @param hostPersonIds people who hold it, who may edit it then
 * @param attendance how many people came
 * @param urls its pages, the one to link to first
 */
record EventContent(@Nullable String title, @Nullable String description, @Nullable String kind, @Nullable String mode,
        @Nullable String startDate, @Nullable String endDate, @Nullable String city, @Nullable String country,
        @Nullable String parentId, List<String> hostCommunityIds, List<String> hostPersonIds,
        @Nullable Integer attendance, List<String> urls) {

    EventContent {
        hostCommunityIds = List.copyOf(Objects.requireNonNullElse(hostCommunityIds, List.of()));
        hostPersonIds = List.copyOf(Objects.requireNonNullElse(hostPersonIds, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
    }

    static EventContent of(Event event) {
        return new EventContent(event.title(), event.description(), event.kind(), event.mode().code(),
                text(event.start()), text(event.end()), event.city(), event.country(), event.parentId(),
                event.hostCommunityIds(), event.hostPersonIds(), event.attendance(), event.urls());
    }

    /**
     * An event that this is stated of.
     * @param before what the event was, whose other facts it keeps
     */
    Event stated(Event before) {
        String word = Objects.requireNonNullElse(this.kind, Term.OTHER);
        // The source's word goes with its kind.
        String kindInSource = word.equals(before.kind()) ? before.kindInSource() : null;
        return new Event(before.id(), before.version(), before.updatedAt(), Objects.requireNonNullElse(this.title, ""),
                this.description, word, kindInSource, (this.mode != null) ? Mode.of(this.mode) : Mode.UNKNOWN,
                date(this.startDate), date(this.endDate), this.city, this.country, this.parentId, this.hostCommunityIds,
                this.hostPersonIds, this.attendance, this.urls, before.createdBy(), before.edits());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return (date != null) ? date.text() : null;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return (text != null) ? new PartialDate(text) : null;
    }

}
