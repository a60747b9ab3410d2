package dev.plaudit.highlights.conversations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said. It is never changed; when it is deleted, that somebody said
 * something then is all that stays.
 *
 * @param id identifies it within its conversation
 * @param audience for whom it is
 * @param side as what it was said
 * @param accountId who said it
 * @param name what the account called itself then
 * @param pointer the field of the report that it is about, a JSON Pointer, or null
 * @param text plain text, null once it is deleted
 * @param at when
 */
public record Comment(String id, Audience audience, Side side, String accountId, String name, @Nullable String pointer,
        @Nullable String text, Instant at) {

    Comment deleted() {
        return new Comment(this.id, this.audience, this.side, this.accountId, this.name, null, null, this.at);
    }

    Comment named(String name) {
        return new Comment(this.id, this.audience, this.side, this.accountId, name, this.pointer, this.text, this.at);
    }

    boolean isDeleted() {
        return this.text == null;
    }

}
