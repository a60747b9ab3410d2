package dev.plaudit.platform.vocabularies;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.kinds.KindField;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.PublisherForTests;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Vocabulary}.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
class VocabularyTests {

    private static final String DEFAULTS = """
            [{"id":"gde","name":"Google Developer Experts","aliases":["Experts","ML GDE"],"url":"https://x.example"},
            {"id":"tfug","name":"TensorFlow User Groups","aliases":["gde"]}]""";

    private final List<PublisherForTests> publishers = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Autowired
    private MongoClient client;

    @Autowired
    private JsonMapper json;

    private MongoDatabase database;

    private VersionedStore<Term> store;

    @BeforeEach
    void emptyDatabase() {
        this.database = this.client.getDatabase(StoreForTests.freshDatabase());
        this.store = new VersionedStore<>(this.database, "programs", Term.class, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        this.publishers.forEach(PublisherForTests::close);
    }

    @Test
    void theDefaultsAreStoredOnce() {
        start(DEFAULTS);
        Vocabulary again = start(DEFAULTS);
        assertThat(this.store.findAll()).extracting(Term::version).containsExactly(1L, 1L);
        assertThat(again.all()).hasSize(2);
        assertThat(again.find("gde")).get().extracting(Term::url).isEqualTo("https://x.example");
        assertThat(again.find("none")).isEmpty();
    }

    @Test
    void whatAnOperatorChangedIsKeptAtTheNextStart() {
        start(DEFAULTS);
        Term gde = this.store.find("gde").orElseThrow();
        this.store.replace(new Term(gde.id(), gde.version(), gde.updatedAt(), "Experts of ours", null, null, List.of(),
                List.of(), null, List.of(), List.of()));
        Vocabulary next = start(DEFAULTS);
        assertThat(next.find("gde")).get().extracting(Term::name).isEqualTo("Experts of ours");
        assertThat(next.code("experts of ours")).isEqualTo(new Coded("gde", null));
        assertThat(next.code("ML GDE")).isEqualTo(new Coded(Term.OTHER, "ML GDE"));
        assertThat(this.store.find("gde")).get().extracting(Term::version).isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = { "gde", "GDE", " Gde ", "google developer experts", "EXPERTS", "ml gde" })
    void aWordIsFoundByCodeNameAndAliasWhateverItsCase(String word) {
        assertThat(start(DEFAULTS).code(word)).isEqualTo(new Coded("gde", null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Women Techmakers", "", "机器学习" })
    void anUnknownWordIsKept(String word) {
        assertThat(start(DEFAULTS).code(word)).isEqualTo(new Coded("other", word));
    }

    @Test
    void furtherWordsAreAddedWhereTheyAreMissing() {
        Vocabulary programs = start(DEFAULTS);
        programs.addMissing(List.of(TermDefinition.named("gde", "Mine"), TermDefinition.named("wtm", "Techmakers")));
        assertThat(programs.code("techmakers")).isEqualTo(new Coded("wtm", null));
        assertThat(programs.code("Mine").code()).isEqualTo(Term.OTHER);
        assertThat(this.store.find("gde")).get().extracting(Term::name).isEqualTo("Google Developer Experts");
        assertThat(start("[]").find("wtm")).isPresent();
    }

    @Test
    void twoInstancesMayAddTheSameWord() {
        Vocabulary one = start(DEFAULTS);
        Vocabulary other = start(DEFAULTS);
        one.addMissing(List.of(TermDefinition.named("wtm", "Techmakers")));
        other.addMissing(List.of(TermDefinition.named("wtm", "Women Techmakers")));
        assertThat(other.find("wtm")).get().extracting(Term::name).isEqualTo("Techmakers");
        assertThat(this.store.find("wtm")).get().extracting(Term::version).isEqualTo(1L);
    }

    @Test
    void wordsAreServed() {
        Vocabulary programs = start(DEFAULTS);
        this.publishers.getLast().start();
        assertThat(new String(programs.published().catalogue().find("gde").orElseThrow(), StandardCharsets.UTF_8))
            .contains("\"name\":\"Google Developer Experts\"", "\"aliases\":[\"Experts\",\"ML GDE\"]")
            .doesNotContain("version", "countries");
        assertThat(programs.published().catalogue().size()).isEqualTo(2);
    }

    @Test
    void followersHearOfEachChangeOnceAndAgainWhereTheyFail() {
        Vocabulary programs = start(DEFAULTS);
        AtomicInteger heard = new AtomicInteger();
        programs.follow(() -> {
            if (heard.incrementAndGet() == 2) {
                throw new IllegalStateException("not now");
            }
        });
        Term gde = programs.find("gde").orElseThrow();
        programs.store(gde.with(content("Too early"), List.of()));
        assertThat(heard).hasValue(0);
        programs.startTelling();
        assertThat(heard).hasValue(1);
        gde = programs.stored("gde").orElseThrow();
        programs.store(gde.with(content("Failing"), List.of()));
        assertThat(heard).hasValue(2);
        programs.store(Term.unstored("wtm").with(content("Techmakers"), List.of()));
        assertThat(heard).hasValue(3);
        programs.addMissing(List.of(TermDefinition.named("wtm", "Known already")));
        assertThat(heard).hasValue(3);
    }

    @Test
    void aWordThatWasStoredBeforeItHadADefinitionGetsOneOnce() {
        start(DEFAULTS);
        String defined = """
                [{"id": "gde", "name": "Experts", "definition": {"fields": [%s]}}]""";
        String field = """
                {"id": "level", "type": "text", "label": {"en": "%s"}}""";
        Term gde = start(defined.formatted(field.formatted("Level"))).find("gde").orElseThrow();
        assertThat(gde.name()).isEqualTo("Google Developer Experts");
        assertThat(gde.definition().number()).isOne();
        assertThat(gde.definition().definition().fields()).extracting(KindField::id).containsExactly("level");
        Term again = start(defined.formatted(field.formatted("Grade"))).find("gde").orElseThrow();
        assertThat(again).isEqualTo(gde);
    }

    private static TermContent content(String name) {
        return new TermContent(name, null, null, List.of(), List.of(), null, null);
    }

    private Vocabulary start(String defaults) {
        PublisherForTests publisher = new PublisherForTests(this.folder.resolve(String.valueOf(this.publishers.size())),
                this.json, new SimpleMeterRegistry());
        this.publishers.add(publisher);
        Vocabulary vocabulary = new Vocabulary("programs", TermForm.PROGRAM, (before, content, checks) -> {
        }, new VersionedStore<>(this.database, "programs", Term.class, Clock.systemUTC()), publisher.publisher());
        vocabulary.start(new ByteArrayResource(defaults.getBytes(StandardCharsets.UTF_8)), this.json);
        return vocabulary;
    }

}
