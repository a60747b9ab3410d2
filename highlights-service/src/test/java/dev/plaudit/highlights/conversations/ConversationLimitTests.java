package dev.plaudit.highlights.conversations;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.plaudit.platform.problems.ConflictException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConversationLimitTests {

    private static final Instant NOON = Instant.parse("2021-09-14T12:00:00Z");

    @Test
    void aConversationHasAtMost500Comments() {
        Conversation conversation = Conversation.none("a");
        for (int number = 0; number < 500; number++) {
            conversation = conversation.saying(comment("c" + number), List.of());
        }
        Conversation full = conversation;
        assertThat(full.comments()).hasSize(500);
        assertThatExceptionOfType(ConflictException.class)
            .isThrownBy(() -> full.saying(comment("one more"), List.of()));
        Conversation cleaned = full.without(comment("c0"), List.of());
        assertThatExceptionOfType(ConflictException.class).as("a tombstone is a comment too")
            .isThrownBy(() -> cleaned.saying(comment("one more"), List.of()));
    }

    @Test
    void theSameAgainIsNothingNew() {
        Conversation once = Conversation.none("a").saying(comment("c"), List.of());
        assertThat(once.saying(comment("c"), List.of())).isSameAs(once);
    }

    private static Comment comment(String id) {
        return new Comment(id, Audience.SUBMITTER, Side.MANAGER, "mia", "Mia", null, "Hello", NOON);
    }

}
