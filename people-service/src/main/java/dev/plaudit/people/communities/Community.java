package dev.plaudit.people.communities;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * A local group of a program.
 *
 * @param id also the last part of its address
 * @param name its name
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param city where it meets
 * @param country ISO 3166-1 alpha-2
 * @param urls its pages, the one to link to first
 */
public record Community(@BsonId String id, long version, Instant updatedAt, String name, String program,
        @Nullable String programInSource, @Nullable String city, @Nullable String country,
        List<String> urls) implements Versioned<Community> {

    public Community {
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
    }

    @Override
    public Community stored(long version, Instant updatedAt) {
        return new Community(this.id, version, updatedAt, this.name, this.program, this.programInSource, this.city,
                this.country, this.urls);
    }

}
