package dev.plaudit.people.notifications;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What members change of a notification.
 *
 * @param read whether they have read it
 */
record ReadMark(@NotNull @Nullable Boolean read) {
}
