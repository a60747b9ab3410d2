package dev.plaudit.highlights.conversations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.highlights.access.Erased;
import dev.plaudit.platform.outbox.Outboxed;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;

/**
 * What is said about an achievement. It is a record of its own, so that saying something
 * neither changes the state that somebody is about to decide on nor waits for it.
 *
 * @param id the achievement's
 * @param comments what was said, in order
 * @param outbox what that has yet to bring about elsewhere
 */
public record Conversation(@BsonId String id, long version, Instant updatedAt, List<Comment> comments,
        List<Outgoing> outbox) implements Outboxed<Conversation> {

    static final int MOST = 500;

    public Conversation {
        comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
        outbox = List.copyOf(Objects.requireNonNullElse(outbox, List.of()));
    }

    static Conversation none(String achievementId) {
        return new Conversation(achievementId, 0, Instant.EPOCH, List.of(), List.of());
    }

    Optional<Comment> comment(String id) {
        return this.comments.stream().filter((comment) -> comment.id().equals(id)).findFirst();
    }

    /**
     * With one more comment, unless it is there already.
     * @param comment at the end of all others
     * @param messages what is to be told of it
     * @throws ConflictException if there are too many
     */
    Conversation saying(Comment comment, List<Outgoing> messages) {
        if (comment(comment.id()).isPresent()) {
            return this;
        }
        if (this.comments.size() >= MOST) {
            throw new ConflictException("A conversation has at most %d comments".formatted(MOST));
        }
        List<Comment> all = new ArrayList<>(this.comments);
        all.add(comment);
        return with(all, messages);
    }

    /**
     * With no more of a comment than that there was one.
     */
    Conversation without(Comment comment, List<Outgoing> messages) {
        return with(
                this.comments.stream().map((each) -> each.id().equals(comment.id()) ? each.deleted() : each).toList(),
                messages);
    }

    /**
     * Without what an account called itself.
     */
    Conversation forgetting(String accountId) {
        List<Comment> all = this.comments.stream()
            .map((comment) -> comment.accountId().equals(accountId) ? comment.named(Erased.NAME) : comment)
            .toList();
        return all.equals(this.comments) ? this : with(all, List.of());
    }

    private Conversation with(List<Comment> comments, List<Outgoing> messages) {
        List<Outgoing> all = new ArrayList<>(this.outbox);
        all.addAll(messages);
        return new Conversation(this.id, this.version, this.updatedAt, comments, all);
    }

    @Override
    public Conversation stored(long version, Instant updatedAt) {
        return new Conversation(this.id, version, updatedAt, this.comments, this.outbox);
    }

}
