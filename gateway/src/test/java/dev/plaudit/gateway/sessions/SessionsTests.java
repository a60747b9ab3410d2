package dev.plaudit.gateway.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.plaudit.gateway.identity.SignedIn;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two requests of one session at the same time.
 */
class SessionsTests {

    private final MongoClient client = MongoClients.create(StoreForTests.uri());

    private Sessions sessions;

    private String id;

    @BeforeEach
    void somebodyIsSignedIn() {
        SessionProperties properties = new SessionProperties(Duration.ofHours(8), Duration.ofDays(7),
                StoreForTests.freshDatabase());
        Clock clock = Clock.systemUTC();
        this.sessions = new Sessions(this.client, properties, clock);
        StoredSession session = this.sessions.createSession();
        session.setAttribute(Sessions.SIGNED_IN,
                new SignedIn("ana", "one", "https://one.example", "ana", null, clock.instant()));
        this.sessions.save(session);
        this.id = session.getId();
    }

    @AfterEach
    void close() {
        this.client.close();
    }

    private StoredSession read() {
        return Objects.requireNonNull(this.sessions.findById(this.id));
    }

    @Test
    void requestUnderWayDoesNotBringBackAnEndedSession() {
        StoredSession underWay = read();
        this.sessions.deleteById(this.id);
        underWay.setAttribute("csrf", "token");
        this.sessions.save(underWay);
        assertThat(this.sessions.findById(this.id)).isNull();

        StoredSession again = this.sessions.createSession();
        this.sessions.save(again);
        this.sessions.deleteById(again.getId());
        again.changeSessionId();
        this.sessions.save(again);
        assertThat(this.sessions.findById(again.getId())).isNull();
    }

    @Test
    void requestsKeepWhatTheOtherHasChanged() {
        StoredSession one = read();
        StoredSession other = read();
        one.setAttribute("csrf", "token");
        other.setAttribute("link", "two");
        this.sessions.save(one);
        this.sessions.save(other);
        assertThat(read().getAttributeNames()).contains("csrf", "link", "signedIn");
    }

}
