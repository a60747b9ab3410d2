package dev.plaudit.platform.notices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that some members want to know. Services post it to
 * {@code /internal/notices} of people-service, which knows who they are and how they are
 * reached; the same id again is nothing new.
 *
 * @param id stable, so that a repeat can be dropped
 * @param type what it is about
 * @param at when it happened
 * @param record what it happened to, as kind/id, such as {@code achievements/a1}
 * @param title the record's title then
 * @param accountIds accounts that are told
 * @param personIds persons that are told, where they have an account
 * @param actor the name of who did it, or null for nobody
 * @param text what they wrote about it, or null
 */
public record Notice(String id, NoticeType type, Instant at, String record, String title, List<String> accountIds,
        List<String> personIds, @Nullable String actor, @Nullable String text) {

    /**
     * Where people-service takes notices.
     */
    public static final String PATH = "/internal/notices";

    public Notice {
        accountIds = List.copyOf(Objects.requireNonNullElse(accountIds, List.of()));
        personIds = List.copyOf(Objects.requireNonNullElse(personIds, List.of()));
    }

}
