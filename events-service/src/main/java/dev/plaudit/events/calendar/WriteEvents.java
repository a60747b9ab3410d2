package dev.plaudit.events.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.events.access.EventsOperation;
import dev.plaudit.events.access.Scopes;
import dev.plaudit.events.access.Stake;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.Slugs;

/**
 * Adds, edits and deletes events. They are public at once: who may add them is trusted
 * to.
 */
@Component
class WriteEvents {

    private final Events events;

    private final EventRules rules;

    private final Scopes scopes;

    private final AuditLog audit;

    private final MergePatch patches;

    private final Clock clock;

    WriteEvents(Events events, EventRules rules, Scopes scopes, AuditLog audit, MergePatch patches, Clock clock) {
        this.events = events;
        this.rules = rules;
        this.scopes = scopes;
        this.audit = audit;
        this.patches = patches;
        this.clock = clock;
    }

    /**
     * Adds an event.
     * @param caller who
     * @param content what is stated of it
     * @param validateOnly to check all and store nothing
     * @return the event as it is, or would be, stored
     */
    Event create(Caller caller, EventContent content, boolean validateOnly) {
        Member member = caller.require(EventsOperation.CREATE_EVENT);
        Event none = none(member);
        this.scopes.stake(member.accountId(), content.country(), content.hostPersonIds(), content.hostCommunityIds())
            .requireCommunity(member);
        this.rules.check(content, none);
        Event event = content.stated(none);
        if (validateOnly) {
            return event.named(Slugs.of(event.title(), "event"));
        }
        Event traced = traced(event, member, EventsOperation.CREATE_EVENT);
        Event stored = Slugs.claim(event.title(), "event", (id) -> this.events.add(traced.named(id)));
        written(stored.id(), member, EventsOperation.CREATE_EVENT);
        return stored;
    }

    /**
     * Edits an event.
     * @param caller who
     * @param id the event
     * @param condition the state that this is based on
     * @param patch what to change
     * @param validateOnly to check all and store nothing
     * @return the event as it is, or would be, stored
     */
    Event edit(Caller caller, String id, IfMatch condition, ObjectNode patch, boolean validateOnly) {
        Member member = caller.require(EventsOperation.EDIT_EVENT);
        Event before = this.events.find(id).orElseThrow(NotFoundException::new);
        stake(before).requireEditor(member, stake(before));
        condition.require(before, this.events.publicTag(before));
        EventContent content = this.patches.apply(EventContent.of(before), patch);
        this.rules.check(content, before);
        Event after = content.stated(before);
        stake(before).requireEditor(member, stake(after));
        if (validateOnly || after.sameContent(before)) {
            return after;
        }
        Event stored = this.events.replace(traced(after, member, EventsOperation.EDIT_EVENT));
        written(id, member, EventsOperation.EDIT_EVENT);
        return stored;
    }

    /**
     * Deletes an event. What refers to it keeps its id.
     * @param caller who
     * @param id the event
     * @param condition the state that this is based on
     * @param validateOnly to check all and delete nothing
     */
    void delete(Caller caller, String id, IfMatch condition, boolean validateOnly) {
        Member member = caller.require(EventsOperation.DELETE_EVENT);
        Event event = this.events.find(id).orElseThrow(NotFoundException::new);
        stake(event).requireOwner(member);
        condition.require(event, this.events.publicTag(event));
        if (!validateOnly) {
            this.events.delete(event);
            written(id, member, EventsOperation.DELETE_EVENT);
        }
    }

    private Stake stake(Event event) {
        return this.scopes.stake(event.createdBy(), event.country(), event.hostPersonIds(), event.hostCommunityIds());
    }

    private Event traced(Event event, Member member, EventsOperation operation) {
        return event.edited(Edit.added(event.edits(), member, operation, this.clock.instant()));
    }

    private void written(String id, Member member, EventsOperation operation) {
        this.audit.add(member, operation, "events/" + id, null);
    }

    private static Event none(Member member) {
        return new Event("", 0, Instant.EPOCH, "", null, "", null, Mode.UNKNOWN, null, null, null, null, null,
                List.of(), List.of(), null, List.of(), member.accountId(), List.of());
    }

}
