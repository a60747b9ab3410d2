package dev.plaudit.platform.publishing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.StringUtils;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the way from a write to what the public reads.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
@ExtendWith(OutputCaptureExtension.class)
class PublishedTests {

    private static final CatalogueSchema SCHEMA = new CatalogueSchema("talks", 1,
            List.of(Filter.of("speaker", "Who gives it")), false, List.of(Ordering.byText("title")));

    private final List<PublisherForTests> publishers = new ArrayList<>();

    private final Map<String, String> names = new ConcurrentHashMap<>(Map.of("ana", "Ana", "bo", "Bo"));

    private final AtomicBoolean viewFails = new AtomicBoolean();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Autowired
    private MongoClient client;

    @Autowired
    private JsonMapper json;

    private MongoDatabase database;

    private VersionedStore<Talk> store;

    private Published<Talk> talks;

    @BeforeEach
    void start() {
        this.database = this.client.getDatabase(StoreForTests.freshDatabase());
        this.store = store();
        this.talks = publish("one", this.store);
    }

    @AfterEach
    void stop() {
        this.publishers.forEach(PublisherForTests::close);
    }

    @Test
    void aWriteIsInTheCatalogueWhenItReturns() {
        Talk talk = this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        assertThat(shown("t1")).contains("{\"title\":\"First\",\"speaker\":\"Ana\"}");
        talk = this.store.replace(talk.in(State.PUBLIC, "Second"));
        assertThat(shown("t1")).get().asString().contains("Second");
        this.store.delete("t1", talk.version());
        assertThat(shown("t1")).isEmpty();
        assertThat(changes()).hasSize(1).first().asString().contains("\"deleted\":true");
    }

    @Test
    void whatThePublicNeverSawLeavesNoTrace() {
        Talk talk = this.store.add(Talk.of("t1", "Draft", "ana", State.DRAFT));
        this.store.replace(talk.in(State.DRAFT, "Later draft"));
        assertThat(shown("t1")).isEmpty();
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatThePublicMayNoLongerSeeIsADeletion() {
        Talk talk = this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        this.store.replace(talk.in(State.HIDDEN, "First"));
        assertThat(shown("t1")).isEmpty();
        assertThat(changes()).singleElement().asString().contains("\"id\":\"t1\",\"deleted\":true");
    }

    @Test
    void recordsAreShownAnewWhenWhatTheyReferToChanges() {
        // Looking for others' changes would show them anew as well.
        this.talks = publish("alone", this.store, Duration.ofHours(1));
        this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        this.store.add(Talk.of("t2", "Second", "bo", State.PUBLIC));
        this.names.replaceAll((id, name) -> name + " Smith");
        this.talks.refreshWhere("speaker", List.of("ana", "nobody"));
        assertThat(shown("t1")).get().asString().contains("Ana Smith");
        assertThat(shown("t2")).get().asString().contains("\"Bo\"");
        this.talks.refreshAll();
        assertThat(shown("t2")).get().asString().contains("Bo Smith");
    }

    @Test
    void aRestartResumesWithWhatChangedMeanwhile() {
        this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        this.publishers.removeLast().close();
        this.store = store();
        this.store.add(Talk.of("t2", "Second", "bo", State.PUBLIC));
        this.talks = publish("one", this.store);
        assertThat(shown("t1")).isPresent();
        assertThat(shown("t2")).isPresent();
    }

    @Test
    void anEmptyCatalogueIsFilledFromTheStore() {
        this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        Published<Talk> other = publish("two", store());
        assertThat(other.catalogue().find("t1")).isPresent();
    }

    @Test
    void writesOfOtherInstancesFollow() {
        Published<Talk> other = publish("two", store());
        Talk talk = this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        await().atMost(Duration.ofSeconds(10)).until(() -> other.catalogue().find("t1").isPresent());
        this.store.delete("t1", talk.version());
        await().atMost(Duration.ofSeconds(10)).until(() -> other.catalogue().find("t1").isEmpty());
    }

    @Test
    void aRecordMayShowAsSeveralThatGoTogether() {
        PublisherForTests publisher = new PublisherForTests(this.folder.resolve("parts"), this.json,
                new SimpleMeterRegistry());
        this.publishers.add(publisher);
        Published<Talk> parts = publisher.publisher().publishAll(SCHEMA, this.store, PublishedTests::parts);
        publisher.start();
        Talk talk = this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        assertThat(parts.catalogue().ids("speaker", List.of("ana"))).containsExactly("t1.a", "t1.b");
        parts.refresh(List.of("t1", "unknown"));
        assertThat(parts.catalogue().size()).isEqualTo(2);
        this.store.delete("t1", talk.version());
        assertThat(parts.catalogue().size()).isZero();
    }

    private static Stream<CatalogueEntry> parts(Change<Talk> change) {
        Talk talk = change.record();
        return Stream.of(".a", ".b")
            .map((part) -> (talk != null)
                    ? CatalogueEntry.of(talk.id() + part, change.version(), change.updatedAt(), "{}")
                        .keyword("speaker", talk.speaker())
                        .build()
                    : CatalogueEntry.deleted(change.id() + part, change.version(), change.updatedAt()));
    }

    @Test
    void aWriteThatIsStoredSucceedsThoughItCannotBeShownYet(CapturedOutput output) {
        this.viewFails.set(true);
        Talk talk = this.store.add(Talk.of("t1", "First", "ana", State.PUBLIC));
        this.store.replace(talk.in(State.PUBLIC, "Second"));
        assertThat(this.store.find("t1")).get().extracting(Talk::title).isEqualTo("Second");
        assertThat(shown("t1")).isEmpty();
        assertThat(StringUtils.countOccurrencesOf(output.getAll(), "does not take what is written")).isEqualTo(1);
        this.viewFails.set(false);
        await().atMost(Duration.ofSeconds(10)).until(() -> shown("t1").isPresent());
        assertThat(shown("t1")).get().asString().contains("Second");
    }

    private VersionedStore<Talk> store() {
        return new VersionedStore<>(this.database, "talks", Talk.class, Clock.systemUTC());
    }

    private Published<Talk> publish(String name, VersionedStore<Talk> store) {
        return publish(name, store, Duration.ofMillis(100));
    }

    private Published<Talk> publish(String name, VersionedStore<Talk> store, Duration pollInterval) {
        PublisherForTests publisher = new PublisherForTests(this.folder.resolve(name), this.json,
                new SimpleMeterRegistry(), pollInterval);
        this.publishers.add(publisher);
        Published<Talk> published = publisher.publisher().publish(SCHEMA, store, this::view);
        publisher.start();
        return published;
    }

    private Optional<CatalogueEntry> view(Talk talk) {
        if (this.viewFails.get()) {
            throw new IllegalStateException("no view");
        }
        return switch (talk.state()) {
            case DRAFT -> Optional.empty();
            case HIDDEN -> Optional.of(CatalogueEntry.deleted(talk.id(), talk.version(), talk.updatedAt()));
            case PUBLIC -> Optional.of(CatalogueEntry
                .of(talk.id(), talk.version(), talk.updatedAt(),
                        this.json.writeValueAsString(
                                new TalkView(talk.title(), String.valueOf(this.names.get(talk.speaker())))))
                .title(talk.title())
                .keyword("speaker", talk.speaker())
                .build());
        };
    }

    private Optional<String> shown(String id) {
        return this.talks.catalogue().find(id).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
    }

    private List<String> changes() {
        return this.talks.catalogue()
            .search(CatalogueQuery.all().since(Instant.EPOCH))
            .items()
            .stream()
            .map((bytes) -> new String(bytes, StandardCharsets.UTF_8))
            .toList();
    }

    public enum State {

        DRAFT, PUBLIC, HIDDEN

    }

    public record Talk(@BsonId String id, long version, Instant updatedAt, String title, String speaker,
            State state) implements Versioned<Talk> {

        static Talk of(String id, String title, String speaker, State state) {
            return new Talk(id, 0, Instant.EPOCH, title, speaker, state);
        }

        Talk in(State state, String title) {
            return new Talk(this.id, this.version, this.updatedAt, title, this.speaker, state);
        }

        @Override
        public Talk stored(long version, Instant updatedAt) {
            return new Talk(this.id, version, updatedAt, this.title, this.speaker, this.state);
        }

    }

    record TalkView(String title, String speaker) {
    }

}
