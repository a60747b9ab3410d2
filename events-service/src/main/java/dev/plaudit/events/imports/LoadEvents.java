package dev.plaudit.events.imports;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.events.calendar.Event;
import dev.plaudit.events.calendar.Events;
import dev.plaudit.events.calendar.Mode;
import dev.plaudit.events.talks.Delivery;
import dev.plaudit.events.talks.Talk;
import dev.plaudit.events.talks.Talks;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.imports.ImportFolder;
import dev.plaudit.platform.imports.ImportedEvent;
import dev.plaudit.platform.imports.ImportedHighlight;
import dev.plaudit.platform.imports.ImportedTalk;
import dev.plaudit.platform.imports.Importer;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Loads the events and talks of an import.
 */
@Component
class LoadEvents implements Importer {

    private final Events events;

    private final Talks talks;

    private final References references;

    private final Vocabulary kinds;

    LoadEvents(Events events, Talks talks, References references, Vocabulary eventKindVocabulary) {
        this.events = events;
        this.talks = talks;
        this.references = references;
        this.kinds = eventKindVocabulary;
    }

    @Override
    public void load(ImportFolder folder) {
        // Loaded at the same time by people-service; with their names known, what is
        // ready is complete.
        Stream<String> people = folder.people().stream().map((person) -> "people/" + person.id());
        Stream<String> communities = folder.communities().stream().map((community) -> "communities/" + community.id());
        this.references.await(Stream.of(people, communities, Stream.of("regions")).flatMap((each) -> each).toList(),
                References.LONG_ENOUGH);
        this.events.putAll(folder.events().stream().map(this::event).toList());
        this.talks.putAll(folder.talks().stream().map((talk) -> talk(talk, folder.highlights())).toList());
    }

    private Event event(ImportedEvent event) {
        Coded kind = this.kinds.code(event.kind());
        return new Event(event.id(), 0, Instant.EPOCH, event.title(), event.description(), kind.code(), kind.inSource(),
                Mode.of(event.mode()), date(event.startDate()), date(event.endDate()), event.city(), event.country(),
                event.parentId(), event.hostCommunityIds(), event.hostPersonIds(), event.attendance(), event.urls(),
                null, List.of());
    }

    private static Talk talk(ImportedTalk talk, List<ImportedHighlight> highlights) {
        // A talk is about what the achievements that tell of it are about.
        List<String> topics = highlights.stream()
            .filter((highlight) -> highlight.talkIds().contains(talk.id()))
            .flatMap((highlight) -> highlight.topics().stream())
            .distinct()
            .toList();
        Delivery delivery = new Delivery(talk.eventId(), talk.hostCommunityId(), date(talk.date()), null,
                talk.recordingUrls(), talk.attendance(), null);
        boolean given = Stream.of(talk.eventId(), talk.hostCommunityId(), talk.date(), talk.attendance())
            .anyMatch((fact) -> fact != null) || !talk.recordingUrls().isEmpty();
        return new Talk(talk.id(), 0, Instant.EPOCH, talk.title(), talk.summary(), talk.speakerIds(), talk.language(),
                topics, talk.slideUrls(), talk.codeUrls(), talk.otherUrls(), given ? List.of(delivery) : List.of(),
                null, List.of());
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return (text != null) ? new PartialDate(text) : null;
    }

}
