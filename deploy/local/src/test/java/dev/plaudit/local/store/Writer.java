package dev.plaudit.local.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

/**
 * One client that writes until the store dies under it, and remembers what was
 * acknowledged. Each writer has its own documents; all share collection and indexes.
 */
final class Writer implements Runnable {

    private final String name;

    private final Random random;

    /** Acknowledged version by id. */
    private final Map<String, Integer> alive = new HashMap<>();

    private final Set<String> deleted = new HashSet<>();

    /** What the last, unacknowledged operation was about: either state is right. */
    private @Nullable String uncertain;

    private @Nullable MongoClient client;

    private int created;

    private long acknowledged;

    private @Nullable RuntimeException mistake;

    Writer(String name, long seed) {
        this.name = name;
        this.random = new Random(seed);
    }

    void use(MongoClient connection) {
        this.client = connection;
    }

    long acknowledged() {
        return this.acknowledged;
    }

    @Override
    public void run() {
        MongoCollection<Document> things = things(Objects.requireNonNull(this.client));
        try {
            while (true) {
                writeOnce(things);
                this.uncertain = null;
                this.acknowledged++;
            }
        }
        catch (MongoException ex) {
            // Killed, as it should be; anything else the check finds out.
        }
        catch (RuntimeException ex) {
            this.mistake = ex;
        }
    }

    static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }

    private void writeOnce(MongoCollection<Document> things) {
        int choice = this.random.nextInt(10);
        if (this.alive.isEmpty() || choice < 3) {
            String id = begin(this.name + "-" + this.created++);
            things
                .insertOne(new Document("_id", id).append("slug", "slug-" + id).append("version", 1).append("copy", 1));
            this.alive.put(id, 1);
        }
        else if (choice < 5) {
            String id = begin(this.name + "-" + this.created++);
            things.updateOne(eq("slug", "slug-" + id),
                    combine(set("version", 1), set("copy", 1), setOnInsert("_id", id)),
                    new UpdateOptions().upsert(true));
            this.alive.put(id, 1);
        }
        else if (choice < 9) {
            String id = begin(any());
            int version = this.alive.getOrDefault(id, 0);
            Document after = things.findOneAndUpdate(and(eq("_id", id), eq("version", version)),
                    combine(inc("version", 1), set("copy", version + 1)),
                    new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (after == null) {
                throw new IllegalStateException(id + " has no longer the acknowledged version " + version);
            }
            this.alive.put(id, version + 1);
        }
        else {
            String id = begin(any());
            if (things.deleteOne(eq("_id", id)).getDeletedCount() != 1) {
                throw new IllegalStateException(id + " was acknowledged and is gone");
            }
            this.alive.remove(id);
            this.deleted.add(id);
        }
    }

    private String begin(String id) {
        this.uncertain = id;
        return id;
    }

    private String any() {
        List<String> ids = List.copyOf(this.alive.keySet());
        return ids.get(this.random.nextInt(ids.size()));
    }

    /**
     * Compares the store with the acknowledgements, then takes over what became of the
     * operation nobody acknowledged.
     */
    void check(Map<String, Document> stored) {
        if (this.mistake != null) {
            throw new AssertionError(this.mistake.getMessage(), this.mistake);
        }
        settle(stored);
        this.alive.forEach((id, version) -> {
            Document document = stored.get(id);
            if (document == null) {
                throw new AssertionError("lost: " + id + " with version " + version);
            }
            if (!version.equals(document.getInteger("version"))) {
                throw new AssertionError("lost: version " + version + " of " + id + ", found " + document);
            }
        });
        this.deleted.forEach((id) -> {
            if (stored.containsKey(id)) {
                throw new AssertionError("resurrected: " + id);
            }
        });
    }

    private void settle(Map<String, Document> stored) {
        String id = this.uncertain;
        this.uncertain = null;
        if (id == null) {
            return;
        }
        Integer acknowledgedVersion = this.alive.get(id);
        Document document = stored.get(id);
        if (document == null) {
            this.alive.remove(id);
            this.deleted.add(id);
        }
        else {
            int version = document.getInteger("version");
            int before = (acknowledgedVersion != null) ? acknowledgedVersion : 1;
            if (version == before || version == before + 1) {
                this.alive.put(id, version);
            }
        }
    }

}
