package dev.plaudit.highlights.conversations;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import org.bson.Document;

import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.notices.NoticePost;
import dev.plaudit.platform.outbox.Outbox;
import dev.plaudit.platform.outbox.Outboxes;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.eq;

/**
 * The stored conversations. One goes with the achievement that it is about.
 */
@Repository
public class Conversations {

    private static final int ATTEMPTS = 50;

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final VersionedStore<Conversation> store;

    private final Outbox<Conversation> outbox;

    private final MongoCollection<Document> collection;

    private final Achievements achievements;

    Conversations(MongoDatabase database, Achievements achievements, Outboxes outboxes, NoticePost notices,
            Clock clock) {
        this.store = new VersionedStore<>(database, "conversations", Conversation.class, clock);
        this.outbox = outboxes.open("conversations", this.store)
            .elsewhere(Outgoing.NOTICE, (message) -> notices.send(Objects.requireNonNull(message.notice())));
        this.collection = database.getCollection("conversations");
        this.achievements = achievements;
        achievements.whenDeleted(this::deleteWithAchievement);
    }

    /**
     * What is said about an achievement.
     * @param id the achievement
     * @return a conversation without comments when nothing is
     */
    public Conversation find(String id) {
        return this.store.find(id).orElseGet(() -> Conversation.none(id));
    }

    /**
     * What comments have yet to bring about elsewhere.
     * @return the outbox of all conversations
     */
    public Outbox<Conversation> outbox() {
        return this.outbox;
    }

    /**
     * Forgets what an account called itself that is no more.
     * @param accountId the account
     */
    public void forget(String accountId) {
        List<String> ids = new ArrayList<>();
        this.collection.find(eq("comments.accountId", accountId))
            .projection(Projections.include("_id"))
            .forEach((document) -> ids.add(document.getString("_id")));
        for (String id : ids) {
            if (this.achievements.find(id).isPresent()) {
                change(id, (conversation) -> conversation.forgetting(accountId));
            }
        }
    }

    /**
     * Changes a conversation, whoever else does at the same time: what they say stays.
     * @throws NotFoundException if its achievement is deleted meanwhile
     */
    void change(String id, UnaryOperator<Conversation> step) {
        for (int attempt = 1; !changedOnce(id, step, attempt == ATTEMPTS); attempt++) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE));
        }
        if (this.achievements.find(id).isEmpty()) {
            deleteWithAchievement(id);
            throw new NotFoundException();
        }
    }

    private boolean changedOnce(String id, UnaryOperator<Conversation> step, boolean last) {
        Conversation current = find(id);
        Conversation next = step.apply(current);
        if (next == current) {
            return true;
        }
        try {
            if (current.version() == 0) {
                this.store.add(next);
            }
            else {
                this.store.replace(next);
            }
            return true;
        }
        catch (ConflictException | StaleVersionException ex) {
            if (last) {
                throw ex;
            }
            return false;
        }
    }

    /**
     * Nothing is left of what was said but that something was deleted.
     */
    private void deleteWithAchievement(String id) {
        while (this.achievements.find(id).isEmpty()) {
            Conversation conversation = find(id);
            if (conversation.version() == 0) {
                return;
            }
            try {
                this.store.delete(id, conversation.version());
            }
            catch (StaleVersionException ex) {
                Thread.onSpinWait();
            }
        }
    }

}
