package dev.plaudit.events.talks;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.events.access.EventsOperation;
import dev.plaudit.events.access.Scopes;
import dev.plaudit.events.access.Stake;
import dev.plaudit.events.calendar.Event;
import dev.plaudit.events.calendar.Events;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.identity.Caller.Member;

/**
 * Whose talks and deliveries are, and the trail of those who change them.
 */
@Component
class TalkAccess {

    private final Scopes scopes;

    private final Events events;

    private final AuditLog audit;

    private final Clock clock;

    TalkAccess(Scopes scopes, Events events, AuditLog audit, Clock clock) {
        this.scopes = scopes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The stake in a talk. It belongs to those who give it: communities have a stake in
     * its deliveries only, so a token for one community does not serve for talks.
     */
    Stake of(Talk talk) {
        return this.scopes.stake(talk.createdBy(), null, talk.speakerIds(), List.of());
    }

    /**
     * The stake in a delivery: the talk's, and that of the communities it was given for.
     */
    Stake of(Talk talk, Delivery delivery) {
        return of(talk, delivery.eventId(), delivery.communityId());
    }

    Stake of(Talk talk, @Nullable String eventId, @Nullable String communityId) {
        Stake ofTalk = of(talk);
        Stream<String> hosts = (eventId != null)
                ? this.events.find(eventId).stream().map(Event::hostCommunityIds).flatMap(List::stream)
                : Stream.empty();
        List<String> communities = Stream.concat(Stream.ofNullable(communityId), hosts).toList();
        return new Stake(ofTalk.createdBy(), ofTalk.people(), communities, ofTalk.programs(), ofTalk.regions());
    }

    /**
     * The talk with a line more in its trail.
     */
    Talk traced(Talk talk, Member member, EventsOperation operation) {
        return talk.edited(Edit.added(talk.edits(), member, operation, this.clock.instant()));
    }

    void written(Talk talk, Member member, EventsOperation operation) {
        this.audit.add(member, operation, "talks/" + talk.id(), null);
    }

}
