package dev.plaudit.events.talks;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.events.access.EventsOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.Slugs;

/**
 * Adds, edits and deletes talks. They are public at once: who may add them is trusted to.
 */
@Component
class WriteTalks {

    private final Talks talks;

    private final TalkRules rules;

    private final TalkAccess access;

    private final MergePatch patches;

    WriteTalks(Talks talks, TalkRules rules, TalkAccess access, MergePatch patches) {
        this.talks = talks;
        this.rules = rules;
        this.access = access;
        this.patches = patches;
    }

    /**
     * Adds a talk, not given yet.
     * @param caller who
     * @param content what is stated of it
     * @param validateOnly to check all and store nothing
     * @return the talk as it is, or would be, stored
     */
    Talk create(Caller caller, TalkContent content, boolean validateOnly) {
        Member member = caller.require(EventsOperation.CREATE_TALK);
        Talk none = none(member);
        this.access.of(none).requireCommunity(member);
        this.rules.check(content, none);
        Talk talk = content.stated(none);
        if (validateOnly) {
            return talk.named(Slugs.of(talk.title(), "talk"));
        }
        Talk traced = this.access.traced(talk, member, EventsOperation.CREATE_TALK);
        Talk stored = Slugs.claim(talk.title(), "talk", (id) -> this.talks.add(traced.named(id)));
        this.access.written(stored, member, EventsOperation.CREATE_TALK);
        return stored;
    }

    /**
     * Edits a talk.
     * @param caller who
     * @param id the talk
     * @param condition the state that this is based on
     * @param patch what to change
     * @param validateOnly to check all and store nothing
     * @return the talk as it is, or would be, stored
     */
    Talk edit(Caller caller, String id, IfMatch condition, ObjectNode patch, boolean validateOnly) {
        Member member = caller.require(EventsOperation.EDIT_TALK);
        Talk before = this.talks.find(id).orElseThrow(NotFoundException::new);
        this.access.of(before).requireEditor(member, this.access.of(before));
        condition.require(before, this.talks.publicTag(before));
        TalkContent content = this.patches.apply(TalkContent.of(before), patch);
        this.rules.check(content, before);
        Talk after = content.stated(before);
        this.access.of(before).requireEditor(member, this.access.of(after));
        if (validateOnly || after.sameContent(before)) {
            return after;
        }
        Talk stored = this.talks.replace(this.access.traced(after, member, EventsOperation.EDIT_TALK));
        this.access.written(stored, member, EventsOperation.EDIT_TALK);
        return stored;
    }

    /**
     * Deletes a talk with its deliveries.
     * @param caller who
     * @param id the talk
     * @param condition the state that this is based on
     * @param validateOnly to check all and delete nothing
     */
    void delete(Caller caller, String id, IfMatch condition, boolean validateOnly) {
        Member member = caller.require(EventsOperation.DELETE_TALK);
        Talk talk = this.talks.find(id).orElseThrow(NotFoundException::new);
        this.access.of(talk).requireOwner(member);
        condition.require(talk, this.talks.publicTag(talk));
        if (!validateOnly) {
            this.talks.delete(talk);
            this.access.written(talk, member, EventsOperation.DELETE_TALK);
        }
    }

    private static Talk none(Member member) {
        return new Talk("", 0, Instant.EPOCH, "", null, List.of(), null, List.of(), List.of(), List.of(), List.of(),
                List.of(), member.accountId(), List.of());
    }

}
