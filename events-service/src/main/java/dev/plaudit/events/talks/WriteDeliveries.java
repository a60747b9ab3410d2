package dev.plaudit.events.talks;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.events.access.EventsOperation;
import dev.plaudit.events.access.Stake;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * Adds, edits and deletes the occasions on which talks are given. They are part of the
 * talk: its entity tag is theirs.
 */
@Component
class WriteDeliveries {

    private static final int ATTEMPTS = 5;

    private final Talks talks;

    private final TalkRules rules;

    private final TalkAccess access;

    private final MergePatch patches;

    WriteDeliveries(Talks talks, TalkRules rules, TalkAccess access, MergePatch patches) {
        this.talks = talks;
        this.rules = rules;
        this.access = access;
        this.patches = patches;
    }

    /**
     * Adds a delivery, whatever else changes the talk meanwhile.
     * @param caller who
     * @param talkId the talk
     * @param content what is stated of it
     * @param validateOnly to check all and store nothing
     * @return the talk as it is, or would be, stored; the new delivery is its last
     */
    Talk add(Caller caller, String talkId, DeliveryContent content, boolean validateOnly) {
        Member member = caller.require(EventsOperation.ADD_DELIVERY);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return addOnce(member, talkId, content, validateOnly);
            }
            catch (StaleVersionException ex) {
                Thread.onSpinWait();
            }
        }
        return addOnce(member, talkId, content, validateOnly);
    }

    private Talk addOnce(Member member, String talkId, DeliveryContent content, boolean validateOnly) {
        Talk before = this.talks.find(talkId).orElseThrow(NotFoundException::new);
        Stake stake = this.access.of(before, content.eventId(), content.communityId());
        stake.requireEditor(member, stake);
        this.rules.check(content, new Delivery(null, null, null, null, List.of(), null, null));
        Optional<Talk> added = this.talks.alreadyWritten(talkId);
        if (added.isPresent()) {
            this.access.written(added.get(), member, EventsOperation.ADD_DELIVERY);
            return added.get();
        }
        this.rules.checkMore(before);
        return store(before.with(content.stated(null)), member, EventsOperation.ADD_DELIVERY, validateOnly);
    }

    /**
     * Edits a delivery.
     * @param caller who
     * @param talkId the talk
     * @param number the delivery
     * @param condition the state of the talk that this is based on
     * @param patch what to change
     * @param validateOnly to check all and store nothing
     * @return the talk as it is, or would be, stored
     */
    Talk edit(Caller caller, String talkId, int number, IfMatch condition, ObjectNode patch, boolean validateOnly) {
        Member member = caller.require(EventsOperation.EDIT_DELIVERY);
        Talk talk = this.talks.find(talkId).orElseThrow(NotFoundException::new);
        Delivery before = talk.delivery(number).orElseThrow(NotFoundException::new);
        this.access.of(talk, before).requireEditor(member, this.access.of(talk, before));
        condition.require(talk, this.talks.publicTag(talk));
        DeliveryContent content = this.patches.apply(DeliveryContent.of(before), patch);
        this.rules.check(content, before);
        Delivery after = content.stated(number);
        this.access.of(talk, before).requireEditor(member, this.access.of(talk, after));
        return after.equals(before) ? talk
                : store(talk.changed(after), member, EventsOperation.EDIT_DELIVERY, validateOnly);
    }

    /**
     * Deletes a delivery.
     * @param caller who
     * @param talkId the talk
     * @param number the delivery
     * @param condition the state of the talk that this is based on
     * @param validateOnly to check all and delete nothing
     * @return the talk as it is, or would be, stored
     */
    Talk delete(Caller caller, String talkId, int number, IfMatch condition, boolean validateOnly) {
        Member member = caller.require(EventsOperation.DELETE_DELIVERY);
        Talk talk = this.talks.find(talkId).orElseThrow(NotFoundException::new);
        Delivery delivery = talk.delivery(number).orElseThrow(NotFoundException::new);
        this.access.of(talk, delivery).requireEditor(member, this.access.of(talk, delivery));
        condition.require(talk, this.talks.publicTag(talk));
        return store(talk.without(number), member, EventsOperation.DELETE_DELIVERY, validateOnly);
    }

    private Talk store(Talk talk, Member member, EventsOperation operation, boolean validateOnly) {
        if (validateOnly) {
            return talk;
        }
        Talk stored = this.talks.replace(this.access.traced(talk, member, operation));
        this.access.written(stored, member, operation);
        return stored;
    }

}
