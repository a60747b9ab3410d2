package dev.plaudit.people.merges;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.persons.Merge;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.writes.IfMatch;

/**
 * A merge as managers read it.
 *
 * @param id identifies the merge
 * @param from the id that was given up
 * @param fromName the name there
 * @param into the id that was kept
 * @param by the account that decided it
 * @param at when
 * @param reason why
 * @param undone whether it was taken back
 * @param undoneBy the account that took it back
 * @param undoneAt when
 * @param undoneReason why
 * @param etag what taking it back names in If-Match
 */
record MergeView(String id, String from, String fromName, String into, String by, Instant at, @Nullable String reason,
        boolean undone, @Nullable String undoneBy, @Nullable Instant undoneAt, @Nullable String undoneReason,
        String etag) {

    static MergeView of(Person person, Merge merge) {
        Decision undone = merge.undone();
        return new MergeView(new PartId(person.id(), merge.id()).text(), person.id(), person.name(), merge.into(),
                merge.decision().account(), merge.decision().at(), merge.decision().reason(), undone != null,
                (undone != null) ? undone.account() : null, (undone != null) ? undone.at() : null,
                (undone != null) ? undone.reason() : null, IfMatch.tag(person.version()));
    }

}
