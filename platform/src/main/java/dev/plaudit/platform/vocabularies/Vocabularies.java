package dev.plaudit.platform.vocabularies;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Publisher;

/**
 * Opens the vocabularies of a service and starts them before all that needs their words.
 */
public final class Vocabularies {

    private final MongoDatabase database;

    private final Publisher publisher;

    private final JsonMapper json;

    private final Clock clock;

    private final Map<String, Vocabulary> opened = new LinkedHashMap<>();

    Vocabularies(MongoDatabase database, Publisher publisher, JsonMapper json, Clock clock) {
        this.database = database;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens a vocabulary; its words are there once the service has started.
     * @param name the plural, which names its collection, its list and the resource
     * {@code NAME.json} with the words that come with the service
     * @param form what its words hold
     * @return the vocabulary
     */
    public Vocabulary open(String name, TermForm form) {
        return open(name, form, (before, content, checks) -> {
        });
    }

    /**
     * Opens a vocabulary with a rule of its own.
     * @param name see {@link #open(String, TermForm)}
     * @param form what its words hold
     * @param rule what an edit must keep, beyond what holds everywhere
     * @return the vocabulary
     */
    public Vocabulary open(String name, TermForm form, TermRule rule) {
        Vocabulary vocabulary = new Vocabulary(name, form, rule,
                new VersionedStore<>(this.database, name, Term.class, this.clock), this.publisher);
        this.opened.put(name, vocabulary);
        return vocabulary;
    }

    void start() {
        this.opened.forEach((name, vocabulary) -> vocabulary.start(new ClassPathResource(name + ".json"), this.json));
    }

    void startTelling() {
        this.opened.values().forEach(Vocabulary::startTelling);
    }

}
