package dev.plaudit.people.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.notices.NoticeType;

/**
 * How an account wants to be told. What it says nothing about comes by e-mail at once.
 *
 * @param id the account
 * @param language of what it is told: {@code en} or {@code zh}
 * @param dailySummary whether it wants to be told each day what waits for its decision,
 * where it decides about anything
 * @param silent what it wants no e-mail about
 */
public record Preferences(@BsonId String id, long version, Instant updatedAt, String language, Boolean dailySummary,
        List<NoticeType> silent) implements Versioned<Preferences> {

    public Preferences {
        language = Objects.requireNonNullElse(language, Wording.ENGLISH);
        dailySummary = !Boolean.FALSE.equals(dailySummary);
        silent = Objects.requireNonNullElse(silent, List.<NoticeType>of()).stream().distinct().sorted().toList();
    }

    static Preferences untouched(String accountId) {
        return new Preferences(accountId, 0, Instant.EPOCH, Wording.ENGLISH, true, List.of());
    }

    Preferences chosen(String language, boolean dailySummary, List<NoticeType> silent) {
        return new Preferences(this.id, this.version, this.updatedAt, language, dailySummary, silent);
    }

    /**
     * The same without e-mails of a type; a summary is given up as a whole.
     */
    Preferences without(NoticeType type) {
        return (type == NoticeType.DAILY_SUMMARY) ? chosen(this.language, false, this.silent) : chosen(this.language,
                this.dailySummary, Stream.concat(this.silent.stream(), Stream.of(type)).toList());
    }

    /**
     * Whether an e-mail is wanted.
     * @param type about what
     * @return true unless they chose otherwise
     */
    public boolean wantsMail(NoticeType type) {
        return (type == NoticeType.DAILY_SUMMARY) ? this.dailySummary : !this.silent.contains(type);
    }

    @Override
    public Preferences stored(long version, Instant updatedAt) {
        return new Preferences(this.id, version, updatedAt, this.language, this.dailySummary, this.silent);
    }

}
