package dev.plaudit.gateway.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.platform.problems.UnavailableException;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/**
 * The sessions in MongoDB, one document each. A write changes what a request has changed,
 * and only in a session that is still there: one that was ended stays ended. Every method
 * throws {@link UnavailableException} when MongoDB does not answer.
 */
@Repository
public class Sessions implements SessionRepository<StoredSession> {

    /**
     * The name under which a session keeps its {@link SignedIn}.
     */
    public static final String SIGNED_IN = StoredSession.SIGNED_IN;

    /**
     * The name under which it keeps what to tell its owner of the browser, a short text.
     */
    public static final String CLIENT = "client";

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    /** How long a login may take, and all that an unfinished one lives. */
    private static final Duration UNFINISHED = Duration.ofMinutes(15);

    /** What a session's last request may be later than its document says. */
    private static final Duration UNSTORED = Duration.ofMinutes(1);

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private static final String LOGIN = SessionDocument.SIGNED_IN + ".";

    private final MongoCollection<Document> collection;

    private final SessionProperties properties;

    private final Clock clock;

    private final AtomicReference<@Nullable Instant> swept = new AtomicReference<>();

    Sessions(MongoClient client, SessionProperties properties, Clock clock) {
        this.collection = client.getDatabase(properties.database()).getCollection("sessions");
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        return StoredSession.begin(this.properties.idle(), this.clock);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document document = ask((sessions) -> sessions.find(eq(SessionDocument.hash(id))).first());
        if (document == null) {
            return null;
        }
        try {
            StoredSession session = StoredSession.stored(id, SessionDocument.time(document, SessionDocument.CREATED),
                    SessionDocument.time(document, SessionDocument.SEEN), SessionDocument.attributes(document),
                    this.properties.idle(), this.clock);
            return this.clock.instant().isBefore(end(session)) ? session : null;
        }
        catch (RuntimeException ex) {
            // Written by another version. Whoever has it can sign in again.
            log.warn("A session is not written as today, and counts as none: {}", ex.getClass().getSimpleName());
            return null;
        }
    }

    @Override
    public void save(StoredSession session) {
        String storedId = session.storedId();
        if (storedId == null) {
            add(session);
        }
        else if (!storedId.equals(session.getId())) {
            // The old id dies first, so that at no time two are valid.
            if (ask((sessions) -> sessions.deleteOne(eq(SessionDocument.hash(storedId)))).getDeletedCount() > 0) {
                add(session);
            }
        }
        else if (!session.changed().isEmpty()) {
            update(session);
        }
        else if (session.unstoredTime().compareTo(UNSTORED) >= 0) {
            try {
                update(session);
            }
            catch (UnavailableException ex) {
                log.debug("The time of a request was not noted");
            }
        }
        session.markStored();
    }

    private void add(StoredSession session) {
        Document document = SessionDocument.write(session, end(session));
        sweep();
        ask((sessions) -> sessions.insertOne(document));
    }

    private void update(StoredSession session) {
        List<Bson> changes = new ArrayList<>();
        for (String name : session.changed()) {
            Object value = SessionDocument.value(session, name);
            String field = SessionDocument.field(name);
            changes.add((value != null) ? set(field, value) : unset(field));
        }
        changes.add(set(SessionDocument.SEEN, session.getLastAccessedTime()));
        changes.add(set(SessionDocument.ENDS, end(session)));
        ask((sessions) -> sessions.updateOne(eq(SessionDocument.hash(session.getId())), combine(changes)));
    }

    @Override
    public void deleteById(String id) {
        ask((sessions) -> sessions.deleteOne(eq(SessionDocument.hash(id))));
    }

    private Instant end(StoredSession session) {
        SignedIn login = session.signedIn();
        if (login == null) {
            return session.getCreationTime().plus(UNFINISHED);
        }
        Instant idle = session.getLastAccessedTime().plus(this.properties.idle());
        Instant absolute = login.at().plus(this.properties.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    /**
     * The sessions of an account that have not ended.
     * @param accountId whose
     * @param currentId the id of the one that asks
     * @return the last used first
     */
    public List<SessionView> of(String accountId, String currentId) {
        String current = SessionDocument.hash(currentId);
        List<Document> documents = ask(
                (sessions) -> sessions.find(eq(LOGIN + SessionDocument.ACCOUNT, accountId)).into(new ArrayList<>()));
        Instant now = this.clock.instant();
        return documents.stream()
            .filter((document) -> now.isBefore(SessionDocument.time(document, SessionDocument.ENDS)))
            .map((document) -> SessionView.of(document, current))
            .sorted(Comparator.comparing(SessionView::lastSeenAt).reversed())
            .toList();
    }

    /**
     * Ends one session of an account.
     * @param accountId whose
     * @param name its name in {@link SessionView}
     * @return false if there is none
     */
    public boolean end(String accountId, String name) {
        Bson wanted = and(eq(name), eq(LOGIN + SessionDocument.ACCOUNT, accountId));
        return ask((sessions) -> sessions.deleteOne(wanted)).getDeletedCount() > 0;
    }

    /**
     * Ends all sessions of an account but one.
     * @param accountId whose
     * @param currentId the id of the one that stays
     */
    public void endOthers(String accountId, String currentId) {
        Bson others = and(eq(LOGIN + SessionDocument.ACCOUNT, accountId),
                ne(SessionDocument.ID, SessionDocument.hash(currentId)));
        ask((sessions) -> sessions.deleteMany(others));
    }

    /**
     * Ends what a provider says has ended there.
     * @param registration the provider's registration
     * @param subject the login, or null for any
     * @param providerSession the provider's session, or null for all of the login
     * @param until logins after that time are not meant
     * @throws IllegalArgumentException if neither login nor session is named
     */
    public void endAtProvider(String registration, @Nullable String subject, @Nullable String providerSession,
            Instant until) {
        if (subject == null && providerSession == null) {
            throw new IllegalArgumentException("Nobody's sessions are to end");
        }
        List<Bson> meant = new ArrayList<>(List.of(eq(LOGIN + SessionDocument.REGISTRATION, registration),
                lte(LOGIN + SessionDocument.AT, until)));
        if (subject != null) {
            meant.add(eq(LOGIN + SessionDocument.SUBJECT, subject));
        }
        if (providerSession != null) {
            meant.add(eq(LOGIN + SessionDocument.PROVIDER_SESSION, providerSession));
        }
        ask((sessions) -> sessions.deleteMany(and(meant)));
    }

    /**
     * Deletes what has ended, by our own clock, and sees to the indexes. Done by whoever
     * signs in, since nothing else makes sessions.
     */
    private void sweep() {
        Instant now = this.clock.instant();
        Instant last = this.swept.get();
        if ((last != null && now.isBefore(last.plus(SWEEP))) || !this.swept.compareAndSet(last, now)) {
            return;
        }
        if (last == null) {
            List.of(LOGIN + SessionDocument.ACCOUNT, LOGIN + SessionDocument.SUBJECT, SessionDocument.ENDS)
                .forEach((field) -> ask((sessions) -> sessions.createIndex(ascending(field))));
        }
        ask((sessions) -> sessions.deleteMany(lt(SessionDocument.ENDS, now)));
    }

    private <T extends @Nullable Object> T ask(Function<MongoCollection<Document>, T> question) {
        try {
            return question.apply(this.collection);
        }
        catch (MongoException ex) {
            log.warn("Sessions cannot be reached: {}", ex.getClass().getSimpleName());
            throw new UnavailableException("Signing in and all that needs it is not possible right now");
        }
    }

}
