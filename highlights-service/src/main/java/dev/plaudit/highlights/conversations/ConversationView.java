package dev.plaudit.highlights.conversations;

import java.util.List;

/**
 * A conversation as one side of it sees it.
 *
 * @param items all comments that are for it, in order
 */
record ConversationView(List<CommentView> items) {
}
