package dev.plaudit.gateway.pages;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * What the words of an installation are called: its kinds, programs, regions and kinds of
 * events, which are data. Asked for once a minute, and done without while a service is
 * down.
 */
@Component
public class Dictionary {

    private static final Duration AGE = Duration.ofMinutes(1);

    private static final int MOST = 100;

    private final Api api;

    private final MessageSource messages;

    private final LoadingCache<String, Map<String, Entry>> vocabularies = Caffeine.newBuilder()
        .refreshAfterWrite(AGE)
        .maximumSize(10)
        .build(this::load);

    Dictionary(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    /**
     * The words of a language.
     * @param locale English or Chinese
     * @return how things are called and written in it
     */
    public Words words(Locale locale) {
        return new Words(locale, this, this.messages);
    }

    /**
     * Lets a change be seen at once by who made it here.
     * @param collection the vocabulary, as {@code kinds}
     */
    public void forget(String collection) {
        this.vocabularies.invalidate(collection);
    }

    /**
     * All words of a vocabulary, in the order of the service.
     * @param collection {@code kinds}, {@code programs}, {@code regions} or
     * {@code event-kinds}
     * @param locale the language to name them in
     * @return names by id, empty while the service is down
     */
    public Map<String, String> all(String collection, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        entries(collection).forEach((id, entry) -> names.put(id, entry.name(locale)));
        return names;
    }

    String name(String collection, String id, Locale locale) {
        Entry entry = entries(collection).get(id);
        return (entry != null) ? entry.name(locale) : id;
    }

    /** What something is asked for by, of which a record says only how it is called. */
    String id(String collection, String name) {
        for (Entry entry : entries(collection).values()) {
            if (entry.name().equalsIgnoreCase(name)) {
                return entry.id();
            }
        }
        return name;
    }

    private Map<String, Entry> entries(String collection) {
        try {
            return this.vocabularies.get(collection);
        }
        catch (RuntimeException ex) {
            return Map.of();
        }
    }

    private Map<String, Entry> load(String collection) throws ServiceFailedException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        String cursor = null;
        do {
            Listing<Entry> page = this.api.list(new Caller.Anonymous(),
                    ApiPath.of(collection).with("limit", MOST).with("cursor", cursor), Entry.class);
            page.items().forEach((entry) -> entries.put(entry.id(), entry));
            cursor = page.next();
        }
        while (cursor != null);
        return entries;
    }

    /**
     * A word of a vocabulary.
     *
     * @param id what records say
     * @param name what it is called
     * @param definition what it is called in other languages, for kinds
     */
    record Entry(String id, String name, @Nullable Definition definition) {

        String name(Locale locale) {
            Map<String, String> labels = (this.definition != null) ? this.definition.label() : null;
            return (labels != null) ? labels.getOrDefault(locale.getLanguage(), this.name) : this.name;
        }

    }

    record Definition(@Nullable Map<String, String> label) {

    }

}
