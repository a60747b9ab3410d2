package dev.plaudit.platform.vocabularies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The words of one kind, such as the programs. They are records like any others, so an
 * operator can add to them; the ones that come with the service are stored when they are
 * missing. Few enough to be held in memory.
 */
public final class Vocabulary {

    private final String name;

    private final TermForm form;

    private final TermRule rule;

    private final VersionedStore<Term> store;

    private final Published<Term> published;

    private final Publisher publisher;

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    /**
     * Whether followers have yet to hear of what was learned; kept when one fails.
     */
    private final AtomicBoolean untold = new AtomicBoolean();

    private final Map<String, Term> terms = new ConcurrentHashMap<>();

    private volatile Map<String, String> idOfWord = Map.of();

    private volatile boolean telling;

    /**
     * Names the vocabulary; does no I/O.
     * @param name the plural, also the last part of its address
     * @param form what its words hold
     * @param rule what an edit must keep, beyond what holds everywhere
     * @param store where its words are
     * @param publisher serves them
     */
    Vocabulary(String name, TermForm form, TermRule rule, VersionedStore<Term> store, Publisher publisher) {
        this.name = name;
        this.form = form;
        this.rule = rule;
        this.store = store;
        this.publisher = publisher;
        CatalogueSchema schema = new CatalogueSchema(name, 2, List.of(), false, List.of(Ordering.byText("name")));
        this.published = publisher.publish(schema, store, (term) -> {
            // The view sees each word that changes, those that other instances store too.
            if (learn(term)) {
                this.untold.set(true);
            }
            tell();
            return Optional.of(entry(term, publisher));
        });
    }

    /**
     * Reads the words, after storing those of a list that are missing.
     * @param defaults a JSON list of terms
     * @param json reads it
     */
    void start(Resource defaults, JsonMapper json) {
        this.store.findAll().forEach(this::learn);
        try (var list = defaults.getInputStream()) {
            addMissing(List.of(json.readValue(list, TermDefinition[].class)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Tells followers of all that is known, in case the service stopped between learning
     * it and telling them; from now on they hear of changes.
     */
    void startTelling() {
        this.untold.set(true);
        this.telling = true;
        tell();
    }

    /**
     * Registers somebody who shows records by what these words say.
     * @param follower is called after words have changed here or at another instance,
     * once the catalogues have started
     */
    public void follow(Runnable follower) {
        this.followers.add(follower);
    }

    String name() {
        return this.name;
    }

    TermForm form() {
        return this.form;
    }

    TermRule rule() {
        return this.rule;
    }

    /**
     * The word as it is stored now, which another instance may have changed.
     */
    Optional<Term> stored(String id) {
        return this.store.find(id);
    }

    /**
     * Stores the next state of a word, or a new one.
     * @throws StaleVersionException when somebody else was quicker
     */
    Term store(Term term) {
        if (term.version() > 0) {
            return this.store.replace(term);
        }
        try {
            return this.store.addUnused(term);
        }
        catch (ConflictException ex) {
            throw new StaleVersionException(term.id());
        }
    }

    /**
     * The entity tag under which everybody reads a word.
     */
    String publicTag(Term term) {
        return PublicAnswer.tag(this.publisher.json(TermView.of(term)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether a word is not understood as another term's.
     */
    boolean isFree(String word, String id) {
        String known = this.idOfWord.get(folded(word));
        return known == null || known.equals(id);
    }

    /**
     * What the public reads.
     * @return the words as records
     */
    public Published<Term> published() {
        return this.published;
    }

    /**
     * A word by its code.
     * @param id the code
     * @return nothing when there is no such word
     */
    public Optional<Term> find(String id) {
        return Optional.ofNullable(this.terms.get(id));
    }

    /**
     * Every word, in no order.
     * @return all there are
     */
    public List<Term> all() {
        return List.copyOf(this.terms.values());
    }

    /**
     * Finds the code for a word, by code, name or alias, whatever its case.
     * @param word a source's word
     * @return its code, or {@link Term#OTHER} and the word
     */
    public Coded code(String word) {
        String id = this.idOfWord.get(folded(word));
        return (id != null) ? new Coded(id, null) : new Coded(Term.OTHER, word);
    }

    /**
     * Adds words that are not there yet, such as those an import brings along.
     * @param further words; those whose code is known are left as they are, but for a
     * definition that they never had
     */
    public void addMissing(List<TermDefinition> further) {
        Map<String, Term> missing = new LinkedHashMap<>();
        further.stream()
            .map(TermDefinition::term)
            .filter(this::isNews)
            .forEach((term) -> missing.putIfAbsent(term.id(), term));
        this.store.putAll(missing.values(), (existing, stated) -> existing.defined(stated.definitions()));
        // Those that another instance stored first are known here too from now on.
        this.store.findAll(missing.keySet()).forEach(this::learn);
    }

    private boolean isNews(Term stated) {
        Term known = this.terms.get(stated.id());
        return known == null || !known.defined(stated.definitions()).equals(known);
    }

    /**
     * A code goes before a name and a name before an alias, where two terms share a word.
     */
    private synchronized boolean learn(Term term) {
        Term known = this.terms.get(term.id());
        if (known != null && known.version() >= term.version()) {
            return false;
        }
        this.terms.put(term.id(), term);
        Map<String, String> words = new HashMap<>();
        List<Term> ordered = this.terms.values().stream().sorted(Comparator.comparing(Term::id).reversed()).toList();
        ordered.forEach((each) -> each.aliases().forEach((alias) -> words.put(folded(alias), each.id())));
        ordered.forEach((each) -> words.put(folded(each.name()), each.id()));
        ordered.forEach((each) -> words.put(folded(each.id()), each.id()));
        this.idOfWord = words;
        return true;
    }

    private void tell() {
        if (this.telling && this.untold.getAndSet(false)) {
            try {
                this.followers.forEach(Runnable::run);
            }
            catch (RuntimeException ex) {
                this.untold.set(true);
                throw ex;
            }
        }
    }

    private static CatalogueEntry entry(Term term, Publisher publisher) {
        return CatalogueEntry.of(term.id(), term.version(), term.updatedAt(), publisher.json(TermView.of(term)))
            .title(term.name())
            .texts(term.aliases())
            .text(term.description())
            .orderedBy("name", term.name())
            .build();
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

}
