package dev.plaudit.people.notifications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.mail.Mailing;
import dev.plaudit.platform.mongo.Versioned;

/**
 * That an account was told of something.
 *
 * @param id made of what is told and whom, so that the same is told once
 * @param accountId whom
 * @param news what
 * @param language in which language, {@code en} or {@code zh}; it stays what it was when
 * the account chooses another
 * @param readAt when they said to have read it, null while they have not
 * @param mailing the e-mail about it
 */
public record Notification(@BsonId String id, long version, Instant updatedAt, String accountId, News news,
        String language, @Nullable Instant readAt, Mailing mailing) implements Versioned<Notification> {

    private static final int ID_BYTES = 16;

    static Notification of(News news, String accountId, String language, Mailing mailing) {
        return new Notification(idOf(news.id(), accountId), 0, Instant.EPOCH, accountId, news, language, null, mailing);
    }

    /**
     * The id of what an account is told of.
     */
    static String idOf(String newsId, String accountId) {
        try {
            byte[] text = (newsId + '\n' + accountId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, ID_BYTES);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    boolean isUnread() {
        return this.readAt == null;
    }

    Notification read(boolean read, Instant now) {
        Instant at = !read ? null : (this.readAt != null) ? this.readAt : now;
        return new Notification(this.id, this.version, this.updatedAt, this.accountId, this.news, this.language, at,
                this.mailing);
    }

    /**
     * The same with another state of its e-mail.
     * @param mailing the state
     * @return a copy
     */
    public Notification with(Mailing mailing) {
        return new Notification(this.id, this.version, this.updatedAt, this.accountId, this.news, this.language,
                this.readAt, mailing);
    }

    /**
     * The entity tag of what its account sees, which an e-mail does not change.
     */
    String tag() {
        return (this.readAt != null) ? "\"read-%d\"".formatted(this.readAt.toEpochMilli()) : "\"unread\"";
    }

    @Override
    public Notification stored(long version, Instant updatedAt) {
        return new Notification(this.id, version, updatedAt, this.accountId, this.news, this.language, this.readAt,
                this.mailing);
    }

}
