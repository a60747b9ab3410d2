package dev.plaudit.events.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What must hold of an event that somebody states.
 */
@Component
class EventRules {

    private static final int MOST_HOSTS = 30;

    private static final int MOST_URLS = 20;

    private final Events events;

    private final Parties parties;

    private final Vocabulary kinds;

    EventRules(Events events, Parties parties, Vocabulary eventKindVocabulary) {
        this.events = events;
        this.parties = parties;
        this.kinds = eventKindVocabulary;
    }

    /**
     * Checks content.
     * @param content what is stated
     * @param before the event as it was; what it refers to already need not be there any
     * more
     * @throws dev.plaudit.platform.problems.InvalidContentException if a rule is broken
     */
    void check(EventContent content, Event before) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/title", content.title());
        checks.text("/title", content.title(), 3, 200);
        checks.text("/description", content.description(), 0, 20_000);
        String kind = content.kind();
        checks.require("/kind", kind != null && this.kinds.find(kind).isPresent(),
                "is one of the kinds of events, as in /api/v1/event-kinds");
        String mode = content.mode();
        checks.require("/mode", mode == null || Mode.isMode(mode), "is online, in-person, hybrid or unknown");
        dates(content, checks);
        checks.text("/city", content.city(), 0, 200);
        checks.country("/country", content.country());
        checks.require("/parentId", isParent(content.parentId(), before), "is an event that is not part of this one");
        hosts("/hostCommunityIds", content.hostCommunityIds(), before.hostCommunityIds(), this.parties::isCommunity,
                checks);
        hosts("/hostPersonIds", content.hostPersonIds(), before.hostPersonIds(), this.parties::isPerson, checks);
        checks.count("/attendance", content.attendance());
        checks.webAddresses("/urls", content.urls(), MOST_URLS);
        checks.finish();
    }

    private static void dates(EventContent content, FieldChecks checks) {
        PartialDate start = checks.date("/startDate", content.startDate());
        PartialDate end = checks.date("/endDate", content.endDate());
        checks.require("/endDate", start == null || end == null || !end.end().isBefore(start.start()),
                "is not before startDate");
    }

    private static void hosts(String pointer, List<String> ids, List<String> before, Predicate<String> known,
            FieldChecks checks) {
        checks.list(pointer, ids, MOST_HOSTS);
        checks.each(pointer, ids, (id) -> before.contains(id) || known.test(id), "is not known");
    }

    private boolean isParent(@Nullable String parentId, Event before) {
        if (parentId == null || parentId.equals(before.parentId())) {
            return true;
        }
        Set<String> above = new HashSet<>();
        Stream
            .iterate(this.events.find(parentId), (event) -> event.isPresent() && above.add(event.get().id()),
                    (event) -> event.map(Event::parentId).flatMap(this.events::find))
            .forEach((event) -> {
            });
        return above.contains(parentId) && !above.contains(before.id());
    }

}
