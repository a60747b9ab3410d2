package dev.plaudit.highlights.conversations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A comment as those see it for whom it is.
 *
 * @param id identifies it within its conversation
 * @param audience for whom it is
 * @param by as what it was said
 * @param name who said it
 * @param mine whether it was the reader
 * @param pointer the field of the report that it is about, or null
 * @param text plain text, null once it is deleted
 * @param deleted whether it is
 * @param at when it was said
 */
record CommentView(String id, Audience audience, Side by, String name, boolean mine, @Nullable String pointer,
        @Nullable String text, boolean deleted, Instant at) {

    static CommentView of(Comment comment, String reader) {
        return new CommentView(comment.id(), comment.audience(), comment.side(), comment.name(),
                comment.accountId().equals(reader), comment.pointer(), comment.text(), comment.isDeleted(),
                comment.at());
    }

}
