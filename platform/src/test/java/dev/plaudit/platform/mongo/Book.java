package dev.plaudit.platform.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A record with all that records here may hold.
 */
public record Book(@BsonId String id, long version, Instant updatedAt, String title, @Nullable Instant printed,
        Map<String, Long> numbers, List<Chapter> chapters) implements Versioned<Book> {

    static Book titled(String id, String title) {
        return new Book(id, 0, Instant.EPOCH, title, null, Map.of(), List.of());
    }

    Book retitled(String title) {
        return new Book(this.id, this.version, this.updatedAt, title, this.printed, this.numbers, this.chapters);
    }

    @Override
    public Book stored(long version, Instant updatedAt) {
        return new Book(this.id, version, updatedAt, this.title, this.printed, this.numbers, this.chapters);
    }

}
